package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.buffers.ColumnBuffers;
import io.meshsdk.parquet.internal.packing.RunLengthDecoder;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** Values that are numbers of entries of a dictionary; truth values in runs are those of false and true. */
final class EntryValues implements ValueDecoder {
    private final RunLengthDecoder numbers = new RunLengthDecoder();
    private final ColumnBuffer dictionary;
    private final int size;
    private final boolean truths;
    private int[] entries = new int[0];

    private EntryValues(ColumnBuffer dictionary, int size, boolean truths) {
        this.dictionary = dictionary;
        this.size = size;
        this.truths = truths;
    }

    static EntryValues of(ColumnBuffer dictionary, int size) {
        return new EntryValues(dictionary, size, false);
    }

    static EntryValues ofTruths() {
        return new EntryValues(ColumnBuffers.truths(), 2, true);
    }

    @Override
    public void start(PageSlice values, int most) {
        if (truths) {
            int length = values.takeInt();
            int start = values.take(length);
            numbers.start(values.reset(values.bytes(), start, start + length), 1, most);
        } else {
            numbers.start(values, values.remaining() == 0 ? 0 : values.takeByte(), most);
        }
    }

    @Override
    public void read(ColumnBuffer into, int row, int count) {
        entries = entries.length < count ? new int[count] : entries;
        numbers.read(entries, 0, count);
        requireEntries(count);
        into.copy(dictionary, entries, row, count);
    }

    private void requireEntries(int count) {
        int last = size - 1;
        int outside = size == 0 ? -1 : 0;
        for (int i = 0; i < count; i++) {
            outside |= entries[i] | (last - entries[i]);
        }
        if (outside < 0) {
            throw new DamagedPageException("an entry outside of its dictionary");
        }
    }
}
