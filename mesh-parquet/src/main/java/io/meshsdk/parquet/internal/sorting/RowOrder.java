package io.meshsdk.parquet.internal.sorting;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Compares rows by some columns, the first one first: nulls before values, texts by their bytes, NaN behind all numbers. */
final class RowOrder implements Comparator<Integer> {
    private final IntBinaryOperator[] orders;

    RowOrder(List<Column> columns) {
        this.orders = columns.stream().map(RowOrder::nullsFirst).toArray(IntBinaryOperator[]::new);
    }

    @Override
    public int compare(Integer one, Integer other) {
        for (IntBinaryOperator order : orders) {
            int compared = order.applyAsInt(one, other);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static IntBinaryOperator nullsFirst(Column column) {
        IntBinaryOperator order = order(column);
        if (!column.validity().hasNulls()) {
            return order;
        }
        return (one, other) -> column.isNull(one) || column.isNull(other)
                ? Boolean.compare(column.isNull(other), column.isNull(one))
                : order.applyAsInt(one, other);
    }

    private static IntBinaryOperator order(Column column) {
        if (column instanceof IntColumn ints) {
            return (one, other) -> Integer.compare(ints.value(one), ints.value(other));
        }
        if (column instanceof LongColumn longs) {
            return (one, other) -> Long.compare(longs.value(one), longs.value(other));
        }
        if (column instanceof DoubleColumn doubles) {
            return (one, other) -> Double.compare(doubles.value(one), doubles.value(other));
        }
        if (column instanceof FloatColumn floats) {
            return (one, other) -> Float.compare(floats.value(one), floats.value(other));
        }
        if (column instanceof BooleanColumn truths) {
            return (one, other) -> Boolean.compare(truths.value(one), truths.value(other));
        }
        return column instanceof DecimalColumn decimals
                ? (one, other) -> compare(decimals, one, other)
                : (one, other) -> compare((BytesColumn) column, one, other);
    }

    private static int compare(DecimalColumn column, int one, int other) {
        int compared = Long.compare(column.high(one), column.high(other));
        return compared != 0 ? compared : Long.compareUnsigned(column.low()[one], column.low()[other]);
    }

    private static int compare(BytesColumn column, int one, int other) {
        int[] offsets = column.offsets();
        byte[] bytes = column.bytes();
        return Arrays.compareUnsigned(bytes, offsets[one], offsets[one + 1], bytes, offsets[other], offsets[other + 1]);
    }
}
