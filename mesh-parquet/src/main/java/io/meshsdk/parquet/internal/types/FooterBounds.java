package io.meshsdk.parquet.internal.types;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.StringType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.statistics.BinaryStatistics;
import org.apache.parquet.column.statistics.BooleanStatistics;
import org.apache.parquet.column.statistics.DoubleStatistics;
import org.apache.parquet.column.statistics.FloatStatistics;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Turns the bounds of a footer into the values of rows, where they are exact. */
public final class FooterBounds {
    private FooterBounds() {}

    /**
     * Returns the smallest and the largest value; none where a bound is no value of the type.
     *
     * @param marked whether the file says that it holds no cut bounds, and no bounds where there is a NaN
     */
    public static Optional<List<Object>> of(DataType type, Statistics<?> found, boolean marked) {
        DataType own = FileTypes.dataType(found.type()).orElse(type);
        boolean wider = !own.equals(type) && Widening.isAllowed(own, type);
        Optional<List<Object>> bounds = ofSame(wider ? own : type, found, marked);
        return wider
                ? bounds.map(known ->
                        known.stream().map(bound -> Widening.value(bound, type)).toList())
                : bounds;
    }

    private static Optional<List<Object>> ofSame(DataType type, Statistics<?> found, boolean marked) {
        if (found instanceof IntStatistics ints) {
            return whole(type, found.type(), ints.getMin(), ints.getMax());
        }
        if (found instanceof LongStatistics longs) {
            return whole(type, found.type(), longs.getMin(), longs.getMax());
        }
        if (found instanceof BooleanStatistics truths) {
            return Optional.of(List.of(truths.getMin(), truths.getMax()));
        }
        if (found instanceof BinaryStatistics bytes) {
            return ofBytes(type, bytes, marked);
        }
        boolean numbersOnly = marked || (found.isNanCountSet() && found.getNanCount() == 0);
        return numbersOnly ? ofFloating(found) : Optional.empty();
    }

    private static Optional<List<Object>> whole(DataType type, PrimitiveType physical, long smallest, long largest) {
        long factor = FileTypes.microsPerUnit(physical);
        return isValue(type, smallest, factor) && isValue(type, largest, factor)
                ? Optional.of(
                        List.of(RowValues.ofLong(type, smallest * factor), RowValues.ofLong(type, largest * factor)))
                : Optional.empty();
    }

    private static boolean isValue(DataType type, long number, long factor) {
        long product = number * factor;
        return Math.multiplyHigh(number, factor) == product >> (Long.SIZE - 1) && RowValues.isValue(type, product);
    }

    private static Optional<List<Object>> ofFloating(Statistics<?> found) {
        if (found instanceof DoubleStatistics doubles) {
            return Optional.of(List.of(doubles.getMin(), doubles.getMax()));
        }
        return found instanceof FloatStatistics floats
                ? Optional.of(List.of(floats.getMin(), floats.getMax()))
                : Optional.empty();
    }

    private static Optional<List<Object>> ofBytes(DataType type, BinaryStatistics found, boolean marked) {
        byte[] smallest = found.getMinBytes();
        byte[] largest = found.getMaxBytes();
        boolean whole = marked || found.type().getPrimitiveTypeName() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        if (type instanceof DecimalType decimal && whole) {
            return isNumber(smallest) && isNumber(largest)
                    ? Optional.of(List.of(number(smallest, decimal), number(largest, decimal)))
                    : Optional.empty();
        }
        return type instanceof StringType && whole
                ? Optional.of(List.of(text(smallest), text(largest)))
                : Optional.empty();
    }

    private static boolean isNumber(byte[] bytes) {
        return bytes.length > 0 && new BigInteger(bytes).bitLength() < 2 * Long.SIZE;
    }

    private static BigDecimal number(byte[] bytes, DecimalType type) {
        return new BigDecimal(new BigInteger(bytes), type.scale());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
