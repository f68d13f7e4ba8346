package io.meshsdk.quality.internal.key;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;

/**
 * Hashes the values of columns to 128 bits, two words a row. Equal values have equal hashes whatever holds them: integers
 * and floating point numbers of any width, decimals of one word or two, with or without dictionary. Zeros of both signs are
 * one value, and so are all NaNs. Integers of up to 64 bits never collide.
 */
public final class KeyHasher {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long FACTOR = 0xD6E8FEB86659FD93L;

    private KeyHasher() {}

    /** Writes the hashes of a column to the first words of an array; those of null rows are anything. */
    public static void hash(Column column, long[] out) {
        if (!(column instanceof DictionaryColumn coded)) {
            hashPlain(column, out);
        } else if (coded.dictionary().size() > coded.size()) {
            hashPlain(coded.decoded(), out);
        } else {
            hashByEntry(coded, out);
        }
    }

    /** Joins the hashes of the next column of a key to those of the columns before it. */
    public static void join(long[] before, long[] next, int words) {
        for (int i = 0; i < words; i += 2) {
            before[i] = first(before[i] * FACTOR + next[i]);
            before[i + 1] = second(before[i + 1] * FACTOR + next[i + 1]);
        }
    }

    private static void hashByEntry(DictionaryColumn coded, long[] out) {
        long[] entries = new long[2 * coded.dictionary().size()];
        hashPlain(coded.dictionary(), entries);
        int[] ids = coded.ids();
        for (int i = 0; i < coded.size(); i++) {
            if (!coded.isNull(i)) {
                out[2 * i] = entries[2 * ids[i]];
                out[2 * i + 1] = entries[2 * ids[i] + 1];
            }
        }
    }

    private static void hashPlain(Column column, long[] out) {
        if (column instanceof BytesColumn bytes) {
            hashBytes(bytes, out);
        } else if (column instanceof LongColumn longs) {
            for (int i = 0; i < longs.size(); i++) {
                put(longs.value(i), i, out);
            }
        } else if (column instanceof IntColumn ints) {
            for (int i = 0; i < ints.size(); i++) {
                put(ints.value(i), i, out);
            }
        } else if (column instanceof DecimalColumn decimals) {
            hashDecimals(decimals, out);
        } else {
            hashOthers(column, out);
        }
    }

    private static void hashOthers(Column column, long[] out) {
        if (column instanceof DoubleColumn doubles) {
            for (int i = 0; i < doubles.size(); i++) {
                put(Double.doubleToLongBits(doubles.value(i) + 0.0), i, out);
            }
        } else if (column instanceof FloatColumn floats) {
            for (int i = 0; i < floats.size(); i++) {
                put(Double.doubleToLongBits(floats.value(i) + 0.0), i, out);
            }
        } else {
            BooleanColumn booleans = (BooleanColumn) column;
            for (int i = 0; i < booleans.size(); i++) {
                put(booleans.value(i) ? 1 : 0, i, out);
            }
        }
    }

    private static void hashBytes(BytesColumn column, long[] out) {
        byte[] bytes = column.bytes();
        int[] offsets = column.offsets();
        boolean holed = column.validity().hasNulls();
        for (int i = 0; i < column.size(); i++) {
            if (!holed || !column.isNull(i)) {
                ShortHash.hash(bytes, offsets[i], offsets[i + 1] - offsets[i], out, 2 * i);
            }
        }
    }

    private static void hashDecimals(DecimalColumn decimals, long[] out) {
        long[] low = decimals.low();
        for (int i = 0; i < decimals.size(); i++) {
            long high = decimals.high(i);
            out[2 * i] = first(first(low[i] + SEED) * FACTOR + high);
            out[2 * i + 1] = second(second(low[i] ^ SEED) * FACTOR + high);
        }
    }

    private static void put(long value, int row, long[] out) {
        out[2 * row] = first(value + SEED);
        out[2 * row + 1] = second(value ^ SEED);
    }

    static long first(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private static long second(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
