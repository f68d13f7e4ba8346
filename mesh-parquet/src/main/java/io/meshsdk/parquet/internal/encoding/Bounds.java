package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import java.util.Optional;
import org.apache.parquet.schema.PrimitiveType;

/** The smallest and the largest of some values, unless one of them has no order. Not thread-safe. */
sealed interface Bounds permits LongBounds, FloatingBounds, BytesBounds {
    /** Creates bounds for the values of a type as they lie in a file. */
    static Bounds of(DataType type, PrimitiveType physical) {
        return switch (physical.getPrimitiveTypeName()) {
            case BOOLEAN -> new LongBounds(1);
            case INT32 -> new LongBounds(Integer.BYTES);
            case INT64 -> new LongBounds(Long.BYTES);
            case FLOAT -> new FloatingBounds(Float.BYTES);
            case DOUBLE -> new FloatingBounds(Double.BYTES);
            default -> type instanceof DecimalType ? BytesBounds.ofNumbers() : BytesBounds.ofText();
        };
    }

    /** Returns whether there is a smallest and a largest value. */
    boolean areKnown();

    /** Forgets all values. */
    void reset();

    /** Adds the values behind other bounds of the same kind. */
    void add(Bounds other);

    /** Returns the bounds as Parquet's statistics have them, smallest first; only where they are known. */
    byte[][] plain();

    /** Returns the bounds as the values of a row, smallest first; empty where they are unknown or the type has none. */
    Optional<Object[]> values(DataType type);
}
