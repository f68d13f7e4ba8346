package io.meshsdk.parquet;

import io.meshsdk.parquet.internal.types.FileTypes;
import io.meshsdk.parquet.internal.types.RowValues;
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
final class FooterBounds {
    private FooterBounds() {}

    /**
     * Returns the smallest and the largest value.
     *
     * @param marked whether the file says that it holds no cut bounds, and no bounds where there is a NaN
     */
    static Optional<List<Object>> of(DataType type, Statistics<?> found, boolean marked) {
        if (found instanceof IntStatistics ints) {
            return Optional.of(whole(type, found.type(), ints.getMin(), ints.getMax()));
        }
        if (found instanceof LongStatistics longs) {
            return Optional.of(whole(type, found.type(), longs.getMin(), longs.getMax()));
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

    private static List<Object> whole(DataType type, PrimitiveType physical, long smallest, long largest) {
        long factor = FileTypes.microsPerUnit(physical);
        return List.of(
                RowValues.ofLong(type, Math.multiplyExact(smallest, factor)),
                RowValues.ofLong(type, Math.multiplyExact(largest, factor)));
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
            return Optional.of(List.of(number(smallest, decimal), number(largest, decimal)));
        }
        return type instanceof StringType && whole
                ? Optional.of(List.of(text(smallest), text(largest)))
                : Optional.empty();
    }

    private static BigDecimal number(byte[] bytes, DecimalType type) {
        return new BigDecimal(new BigInteger(bytes), type.scale());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
