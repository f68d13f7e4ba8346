package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.parquet.internal.nesting.Leaf;
import io.meshsdk.parquet.internal.types.FieldTypes;
import io.meshsdk.schema.DataType.DecimalType;
import java.math.BigInteger;

/** Reads wide decimals as big-endian bytes. Not thread-safe. */
final class DecimalSource {
    private final Leaf leaf;
    private final int width;
    private final long largestHigh;
    private final long largestLow;
    private final byte[] scratch = new byte[2 * Long.BYTES];

    DecimalSource(Leaf leaf, DecimalType type) {
        BigInteger largest = Decimals.largest(type.precision());
        this.leaf = leaf;
        this.width = FieldTypes.bytesOf(type.precision());
        this.largestHigh = largest.shiftRight(Long.SIZE).longValue();
        this.largestLow = largest.longValue();
    }

    /** Returns how many bytes a value has: the last ones of those read. */
    int width() {
        return width;
    }

    /** Returns the value of a row that is not null, in an array that the next call overwrites. */
    byte[] read(Column column, int row) {
        if (column instanceof DictionaryColumn coded) {
            return read(coded.dictionary(), coded.id(row));
        }
        DecimalColumn decimals = (DecimalColumn) column;
        long high = decimals.high(row);
        long low = decimals.low()[row];
        if (!fits(high, low)) {
            throw Decimals.doesNotFit(leaf);
        }
        Decimals.write(decimals, row, scratch);
        return scratch;
    }

    private boolean fits(long high, long low) {
        long absoluteHigh = high;
        long absoluteLow = low;
        if (high < 0) {
            absoluteLow = -low;
            absoluteHigh = low == 0 ? -high : ~high;
        }
        return absoluteHigh >= 0
                && (absoluteHigh < largestHigh
                        || (absoluteHigh == largestHigh && Long.compareUnsigned(absoluteLow, largestLow) <= 0));
    }
}
