package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.schema.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The bounds of floating point numbers: unknown as soon as one of them is NaN, zeros signed as Parquet asks. */
final class FloatingBounds implements Bounds {
    private final int width;
    private double minimum = Double.POSITIVE_INFINITY;
    private double maximum = Double.NEGATIVE_INFINITY;
    private boolean any;
    private boolean nan;

    /** Creates bounds of numbers of so many bytes: 4 or 8. */
    FloatingBounds(int width) {
        this.width = width;
    }

    /** Adds numbers given by their bits. */
    void add(long[] bits, int count) {
        any |= count > 0;
        double smallest = minimum;
        double largest = maximum;
        for (int i = 0; i < count; i++) {
            double value =
                    width == Float.BYTES ? Float.intBitsToFloat((int) bits[i]) : Double.longBitsToDouble(bits[i]);
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        nan |= Double.isNaN(smallest);
        minimum = smallest;
        maximum = largest;
    }

    @Override
    public boolean areKnown() {
        return any && !nan;
    }

    @Override
    public void reset() {
        minimum = Double.POSITIVE_INFINITY;
        maximum = Double.NEGATIVE_INFINITY;
        any = false;
        nan = false;
    }

    @Override
    public void add(Bounds other) {
        FloatingBounds bounds = (FloatingBounds) other;
        minimum = Math.min(minimum, bounds.minimum);
        maximum = Math.max(maximum, bounds.maximum);
        any |= bounds.any;
        nan |= bounds.nan;
    }

    private double smallest() {
        return minimum == 0 ? -0.0 : minimum;
    }

    private double largest() {
        return maximum == 0 ? 0.0 : maximum;
    }

    @Override
    public byte[][] plain() {
        return new byte[][] {plain(smallest()), plain(largest())};
    }

    private byte[] plain(double value) {
        ByteBuffer bytes = ByteBuffer.allocate(width).order(ByteOrder.LITTLE_ENDIAN);
        return (width == Float.BYTES ? bytes.putFloat((float) value) : bytes.putDouble(value)).array();
    }

    @Override
    public Optional<Object[]> values(DataType type) {
        if (!areKnown()) {
            return Optional.empty();
        }
        if (width == Float.BYTES) {
            return Optional.of(new Object[] {(float) smallest(), (float) largest()});
        }
        return Optional.of(new Object[] {smallest(), largest()});
    }
}
