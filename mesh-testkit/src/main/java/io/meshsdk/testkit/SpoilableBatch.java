package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A deep copy of a batch that shares no array with it, and whose own arrays can be turned into garbage. */
final class SpoilableBatch {
    private static final int GARBAGE = 0x5ADBADBD;

    private final List<Runnable> spoilers = new ArrayList<>();
    private final Batch batch;
    private long sizeInBytes;

    private SpoilableBatch(Batch source) {
        List<Column> columns = source.columns().stream()
                .map(this::copy)
                .map(Column.class::cast)
                .toList();
        this.batch = Batch.of(source.schema(), source.rowCount(), columns).withMisfits(source.misfits());
    }

    static SpoilableBatch copyOf(Batch source) {
        return new SpoilableBatch(source);
    }

    Batch batch() {
        return batch;
    }

    /** Returns how many bytes the arrays of values take. */
    long sizeInBytes() {
        return sizeInBytes;
    }

    /** Overwrites every array of the copy; what reads it from now on fails or finds other values. */
    void spoil() {
        spoilers.forEach(Runnable::run);
    }

    private Column copy(Column column) {
        Validity validity = copy(column.validity());
        if (column instanceof DictionaryColumn coded) {
            return DictionaryColumn.of(copy(coded.dictionary()), copy(coded.ids(), column.size()), validity);
        }
        if (column instanceof BytesColumn bytes) {
            return copy(bytes, validity);
        }
        if (column instanceof DecimalColumn decimals) {
            return copy(decimals, validity);
        }
        if (column instanceof StructColumn structs) {
            return StructColumn.of(structs.fields().stream().map(this::copy).toList(), validity);
        }
        if (column instanceof ListColumn lists) {
            return ListColumn.of(copy(lists.offsets(), column.size() + 1), copy(lists.elements()), validity);
        }
        if (column instanceof MapColumn maps) {
            return MapColumn.of(
                    copy(maps.offsets(), column.size() + 1), copy(maps.keys()), copy(maps.values()), validity);
        }
        return copyNumbers(column, validity);
    }

    private Column copyNumbers(Column column, Validity validity) {
        int size = column.size();
        if (column instanceof IntColumn ints) {
            return IntColumn.of(copy(ints.values(), size), validity);
        }
        if (column instanceof LongColumn longs) {
            return LongColumn.of(copy(longs.values(), size), validity);
        }
        if (column instanceof BooleanColumn booleans) {
            return BooleanColumn.of(copy(booleans.values(), size), validity);
        }
        if (column instanceof DoubleColumn doubles) {
            double[] values = Arrays.copyOf(doubles.values(), size);
            spoilers.add(() -> Arrays.fill(values, -GARBAGE));
            sizeInBytes += 8L * size;
            return DoubleColumn.of(values, validity);
        }
        float[] values = Arrays.copyOf(((FloatColumn) column).values(), size);
        spoilers.add(() -> Arrays.fill(values, -GARBAGE));
        sizeInBytes += 4L * size;
        return FloatColumn.of(values, validity);
    }

    private BytesColumn copy(BytesColumn column, Validity validity) {
        int end = column.size() == 0 ? 0 : column.offsets()[column.size()];
        byte[] bytes = Arrays.copyOf(column.bytes(), end);
        spoilers.add(() -> Arrays.fill(bytes, (byte) GARBAGE));
        sizeInBytes += end;
        return BytesColumn.of(bytes, copy(column.offsets(), column.size() + 1), validity);
    }

    private DecimalColumn copy(DecimalColumn column, Validity validity) {
        long[] low = copy(column.low(), column.size());
        if (column.isCompact()) {
            return DecimalColumn.compact(column.scale(), low, validity);
        }
        long[] high = new long[column.size()];
        for (int row = 0; row < high.length; row++) {
            high[row] = column.high(row);
        }
        return DecimalColumn.wide(column.scale(), copy(high, high.length), low, validity);
    }

    private Validity copy(Validity source) {
        if (!source.hasNulls()) {
            return Validity.allValid(source.size());
        }
        boolean[] nulls = new boolean[source.size()];
        for (int row = 0; row < nulls.length; row++) {
            nulls[row] = source.isNull(row);
        }
        return Validity.ofNulls(copy(nulls, nulls.length), nulls.length);
    }

    private boolean[] copy(boolean[] source, int length) {
        boolean[] copy = Arrays.copyOf(source, length);
        spoilers.add(() -> invert(copy));
        sizeInBytes += length;
        return copy;
    }

    private int[] copy(int[] source, int length) {
        int[] copy = Arrays.copyOf(source, length);
        spoilers.add(() -> Arrays.fill(copy, -GARBAGE));
        sizeInBytes += 4L * length;
        return copy;
    }

    private long[] copy(long[] source, int length) {
        long[] copy = Arrays.copyOf(source, length);
        spoilers.add(() -> Arrays.fill(copy, -GARBAGE));
        sizeInBytes += 8L * length;
        return copy;
    }

    private static void invert(boolean[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = !values[i];
        }
    }
}
