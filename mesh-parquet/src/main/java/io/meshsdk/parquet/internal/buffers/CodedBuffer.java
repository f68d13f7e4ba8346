package io.meshsdk.parquet.internal.buffers;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.pages.PageSlice;
import org.jspecify.annotations.Nullable;

/** Byte strings that stay entries of their dictionary where all rows of a batch are such. */
final class CodedBuffer implements ColumnBuffer {
    private final BytesBuffer plain;
    private int[] ids = new int[0];
    private boolean decoded;
    private @Nullable ColumnBuffer dictionary;
    private @Nullable Column entries;

    CodedBuffer(BytesBuffer plain) {
        this.plain = plain;
    }

    @Override
    public void start(int rows) {
        plain.start(rows);
        ids = ids.length < rows ? new int[rows] : ids;
        decoded = entries == null;
    }

    @Override
    public void limit(long bytes) {
        plain.limit(bytes);
    }

    @Override
    public void useDictionary(ColumnBuffer found, int size) {
        dictionary = found;
        entries = size == 0 ? null : found.column(Validity.allValid(size));
        decoded = size == 0;
    }

    @Override
    public void readPlain(PageSlice page, int row, int count) {
        decode(row);
        plain.readPlain(page, row, count);
    }

    @Override
    public void readEach(byte[] bytes, int start, int[] lengths, int row, int count) {
        decode(row);
        plain.readEach(bytes, start, lengths, row, count);
    }

    @Override
    public void copy(ColumnBuffer from, int[] numbers, int row, int count) {
        if (decoded) {
            plain.copy(from, numbers, row, count);
        } else {
            System.arraycopy(numbers, 0, ids, row, count);
        }
    }

    private void decode(int rows) {
        if (!decoded && dictionary != null) {
            plain.copy(dictionary, ids, 0, rows);
            decoded = true;
        }
    }

    @Override
    public void spread(boolean[] nulls, int from, int length, int count) {
        if (decoded) {
            plain.spread(nulls, from, length, count);
            return;
        }
        int next = from + count - 1;
        for (int row = from + length - 1; row > next; row--) {
            ids[row] = nulls[row] ? 0 : ids[next--];
        }
    }

    @Override
    public Column column(Validity validity) {
        Column found = entries;
        return decoded || found == null ? plain.column(validity) : DictionaryColumn.of(found, ids, validity);
    }
}
