package io.meshsdk.quality.internal.value;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.util.function.IntToLongFunction;

/** The canonical bytes of the rows of a flat column, as {@link Key} describes them. */
public sealed interface RowBytes {
    /** Returns how many bytes a row has. */
    int length(int row);

    /** Writes the bytes of a row to an array, from a position on. */
    void write(int row, byte[] target, int at);

    /** Returns a hash of the value of a row, good in all its bits: the same for equal values of one type, always. */
    long hash(int row);

    /**
     * Returns the keys of a column's rows, with or without a dictionary.
     *
     * @throws IllegalArgumentException if the column is nested
     */
    static RowBytes of(Column column) {
        if (column instanceof DictionaryColumn coded) {
            return new Entries(of(coded.dictionary()), coded.ids());
        }
        return ofPlain(column);
    }

    private static RowBytes ofPlain(Column column) {
        if (column instanceof BytesColumn bytes) {
            return new Texts(bytes);
        } else if (column instanceof IntColumn ints) {
            return new Numbers(row -> Words.ofWhole(ints.value(row)));
        } else if (column instanceof LongColumn longs) {
            return new Numbers(row -> Words.ofWhole(longs.value(row)));
        } else if (column instanceof DecimalColumn decimals) {
            return new Decimals(decimals);
        } else if (column instanceof DoubleColumn doubles) {
            return new Numbers(row -> Words.ofReal(doubles.value(row)));
        } else if (column instanceof FloatColumn floats) {
            return new Numbers(row -> Words.ofReal(floats.value(row)));
        } else if (column instanceof BooleanColumn booleans) {
            return new Numbers(row -> Words.ofWhole(booleans.value(row) ? 1 : 0));
        }
        throw new IllegalArgumentException("Cannot count the values of a %s: only those of flat columns have keys"
                .formatted(column.getClass().getSimpleName()));
    }

    /**
     * Byte strings, as they are.
     *
     * @param column what holds them
     */
    record Texts(BytesColumn column) implements RowBytes {
        @Override
        public int length(int row) {
            return column.length(row);
        }

        @Override
        public void write(int row, byte[] target, int at) {
            System.arraycopy(column.bytes(), column.start(row), target, at, column.length(row));
        }

        @Override
        public long hash(int row) {
            return Hashes.XXH3.hashBytesToLong(column.bytes(), column.start(row), column.length(row));
        }
    }

    /**
     * Entries of a dictionary.
     *
     * @param entries the keys of the entries
     * @param ids the entry of each row
     */
    @SuppressWarnings("ArrayRecordComponent") // a view of a batch, compared by nobody
    record Entries(RowBytes entries, int[] ids) implements RowBytes {
        @Override
        public int length(int row) {
            return entries.length(ids[row]);
        }

        @Override
        public void write(int row, byte[] target, int at) {
            entries.write(ids[row], target, at);
        }

        @Override
        public long hash(int row) {
            return entries.hash(ids[row]);
        }
    }

    /**
     * Numbers in a word each.
     *
     * @param words the word of each row
     */
    record Numbers(IntToLongFunction words) implements RowBytes {
        @Override
        public int length(int row) {
            return Long.BYTES;
        }

        @Override
        public void write(int row, byte[] target, int at) {
            Words.put(words.applyAsLong(row), target, at);
        }

        @Override
        public long hash(int row) {
            return Hashes.XXH3.hashLongToLong(words.applyAsLong(row));
        }
    }

    /**
     * Decimals in two words each.
     *
     * @param column what holds them
     */
    record Decimals(DecimalColumn column) implements RowBytes {
        @Override
        public int length(int row) {
            return 2 * Long.BYTES;
        }

        @Override
        public void write(int row, byte[] target, int at) {
            Words.put(Words.ofWhole(column.high(row)), target, at);
            Words.put(column.low()[row], target, at + Long.BYTES);
        }

        @Override
        public long hash(int row) {
            return Hashes.XXH3.hashLongLongToLong(column.high(row), column.low()[row]);
        }
    }
}
