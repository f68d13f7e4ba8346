package io.meshsdk.quality.internal.probe;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.internal.rule.Times;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The smallest and the largest value of statistics as a column of two rows, so that rules judge them as they judge any. */
final class Bounds {
    private static final Validity TWO = Validity.allValid(2);

    private Bounds() {}

    static Optional<Column> of(DataType type, ColumnStatistics statistics) {
        return statistics.minimum().isPresent() && statistics.maximum().isPresent()
                ? of(type, statistics.minimum().get(), statistics.maximum().get())
                : Optional.empty();
    }

    private static Optional<Column> of(DataType type, Object low, Object high) {
        if (low instanceof Integer || low instanceof LocalDate) {
            return Optional.of(IntColumn.of(new int[] {(int) whole(low), (int) whole(high)}, TWO));
        }
        if (low instanceof Double first && high instanceof Double second) {
            return Optional.of(DoubleColumn.of(new double[] {first, second}, TWO));
        }
        if (low instanceof Float first && high instanceof Float second) {
            return Optional.of(FloatColumn.of(new float[] {first, second}, TWO));
        }
        if (low instanceof String first && high instanceof String second) {
            return Optional.of(BytesColumn.ofStrings(List.of(first, second)));
        }
        if (low instanceof Boolean first && high instanceof Boolean second) {
            return Optional.of(BooleanColumn.of(first, second));
        }
        if (low instanceof BigDecimal first && high instanceof BigDecimal second) {
            return type instanceof DataType.DecimalType decimal
                    ? Optional.of(decimals(decimal, first, second))
                    : Optional.empty();
        }
        return isWhole(low) ? Optional.of(LongColumn.of(new long[] {whole(low), whole(high)}, TWO)) : Optional.empty();
    }

    private static Column decimals(DataType.DecimalType type, BigDecimal low, BigDecimal high) {
        BigInteger first = low.setScale(type.scale()).unscaledValue();
        BigInteger second = high.setScale(type.scale()).unscaledValue();
        long[] words = {first.longValue(), second.longValue()};
        if (type.precision() <= DecimalColumn.COMPACT_PRECISION) {
            return DecimalColumn.compact(type.scale(), words, TWO);
        }
        long[] upper = {
            first.shiftRight(Long.SIZE).longValue(),
            second.shiftRight(Long.SIZE).longValue()
        };
        return DecimalColumn.wide(type.scale(), upper, words, TWO);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Long
                || value instanceof Instant
                || value instanceof LocalDateTime
                || value instanceof LocalTime;
    }

    private static long whole(Object value) {
        if (value instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (value instanceof Instant moment) {
            return Times.floorMicros(moment);
        }
        if (value instanceof LocalDateTime moment) {
            return Times.floorMicros(moment.toInstant(ZoneOffset.UTC));
        }
        return value instanceof LocalTime time ? time.toNanoOfDay() / 1_000 : ((Number) value).longValue();
    }
}
