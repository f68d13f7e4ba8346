package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.DecimalColumn;
import io.meshsdk.error.StorageException;
import io.meshsdk.parquet.internal.nesting.Leaf;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/** Converts decimals between two words and the big-endian bytes of Parquet. */
final class Decimals {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Decimals() {}

    static StorageException doesNotFit(Leaf leaf) {
        return new StorageException(
                "Cannot write field '%s': a value does not fit type %s. Conform the rows to the schema first."
                        .formatted(leaf.name(), leaf.type().name()));
    }

    static BigInteger largest(int precision) {
        return BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
    }

    static long largestCompact(int precision) {
        return largest(precision).longValueExact();
    }

    /** Writes the value of a row as 16 bytes. */
    static void write(DecimalColumn column, int row, byte[] into) {
        LONGS.set(into, 0, column.high(row));
        LONGS.set(into, Long.BYTES, column.low()[row]);
    }
}
