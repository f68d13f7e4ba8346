package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.parquet.internal.types.RowValues;
import io.meshsdk.schema.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The bounds of whole numbers, which days, points in time, truth values and short decimals also are. */
final class LongBounds implements Bounds {
    private final int width;
    private long minimum = Long.MAX_VALUE;
    private long maximum = Long.MIN_VALUE;

    /** Creates bounds of numbers of so many bytes: 1, 4 or 8. */
    LongBounds(int width) {
        this.width = width;
    }

    void add(long value) {
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
    }

    void add(long[] values, int count) {
        long smallest = minimum;
        long largest = maximum;
        for (int i = 0; i < count; i++) {
            smallest = Math.min(smallest, values[i]);
            largest = Math.max(largest, values[i]);
        }
        minimum = smallest;
        maximum = largest;
    }

    @Override
    public boolean areKnown() {
        return minimum <= maximum;
    }

    @Override
    public void reset() {
        minimum = Long.MAX_VALUE;
        maximum = Long.MIN_VALUE;
    }

    @Override
    public void add(Bounds other) {
        LongBounds bounds = (LongBounds) other;
        minimum = Math.min(minimum, bounds.minimum);
        maximum = Math.max(maximum, bounds.maximum);
    }

    @Override
    public byte[][] plain() {
        return new byte[][] {plain(minimum), plain(maximum)};
    }

    private byte[] plain(long value) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return java.util.Arrays.copyOf(bytes.putLong(value).array(), width);
    }

    @Override
    public Optional<Object[]> values(DataType type) {
        if (!areKnown()) {
            return Optional.empty();
        }
        return Optional.of(new Object[] {RowValues.ofLong(type, minimum), RowValues.ofLong(type, maximum)});
    }
}
