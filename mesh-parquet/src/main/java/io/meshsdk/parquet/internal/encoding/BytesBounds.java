package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.StringType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bounds of byte strings, compared as unsigned bytes, or as signed big-endian numbers of one length. */
final class BytesBounds implements Bounds {
    private final boolean signed;
    private byte @Nullable [] minimum;
    private byte @Nullable [] maximum;

    private BytesBounds(boolean signed) {
        this.signed = signed;
    }

    static BytesBounds ofText() {
        return new BytesBounds(false);
    }

    static BytesBounds ofNumbers() {
        return new BytesBounds(true);
    }

    void add(byte[] bytes, int from, int to) {
        byte[] smallest = minimum;
        byte[] largest = maximum;
        if (smallest == null || largest == null) {
            minimum = Arrays.copyOfRange(bytes, from, to);
            maximum = minimum;
        } else if (compare(bytes, from, to, smallest) < 0) {
            minimum = Arrays.copyOfRange(bytes, from, to);
        } else if (compare(bytes, from, to, largest) > 0) {
            maximum = Arrays.copyOfRange(bytes, from, to);
        }
    }

    private int compare(byte[] bytes, int from, int to, byte[] other) {
        if (signed && (bytes[from] ^ other[0]) < 0) {
            return bytes[from] < 0 ? -1 : 1;
        }
        return Arrays.compareUnsigned(bytes, from, to, other, 0, other.length);
    }

    @Override
    public boolean areKnown() {
        return minimum != null;
    }

    @Override
    public void reset() {
        minimum = null;
        maximum = null;
    }

    @Override
    public void add(Bounds other) {
        BytesBounds bounds = (BytesBounds) other;
        byte[] smallest = bounds.minimum;
        byte[] largest = bounds.maximum;
        if (smallest != null && largest != null) {
            add(smallest, 0, smallest.length);
            add(largest, 0, largest.length);
        }
    }

    @Override
    public byte[][] plain() {
        byte[] smallest = minimum;
        byte[] largest = maximum;
        if (smallest == null || largest == null) {
            throw new IllegalStateException("No bounds are known");
        }
        return new byte[][] {smallest, largest};
    }

    @Override
    public Optional<Object[]> values(DataType type) {
        if (!areKnown()) {
            return Optional.empty();
        }
        byte[][] found = plain();
        if (type instanceof StringType) {
            return isText(found[0]) && isText(found[1])
                    ? Optional.of(new Object[] {text(found[0]), text(found[1])})
                    : Optional.empty();
        }
        if (type instanceof DecimalType decimal) {
            return Optional.of(new Object[] {number(found[0], decimal), number(found[1], decimal)});
        }
        return Optional.empty();
    }

    private static boolean isText(byte[] bytes) {
        return Arrays.equals(bytes, text(bytes).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static BigDecimal number(byte[] bytes, DecimalType type) {
        return new BigDecimal(new BigInteger(bytes), type.scale());
    }
}
