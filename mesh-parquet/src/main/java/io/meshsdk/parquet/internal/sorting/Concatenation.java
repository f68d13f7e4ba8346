package io.meshsdk.parquet.internal.sorting;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.ListColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.MapColumn;
import io.meshsdk.data.StructColumn;
import io.meshsdk.data.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts columns of one type end to end: copies without dictionaries, whose arrays hold nothing else. */
final class Concatenation {
    private final List<Column> parts;
    private final int size;
    private final Validity validity;

    private Concatenation(List<Column> parts) {
        this.parts = parts;
        this.size = parts.stream().mapToInt(Column::size).sum();
        this.validity = validity();
    }

    static Column of(List<Column> parts) {
        return parts.size() == 1 ? parts.get(0) : new Concatenation(parts).column();
    }

    private Validity validity() {
        if (parts.stream().noneMatch(part -> part.validity().hasNulls())) {
            return Validity.allValid(size);
        }
        boolean[] nulls = new boolean[size];
        int at = 0;
        for (Column part : parts) {
            for (int row = 0; row < part.size(); row++) {
                nulls[at++] = part.isNull(row);
            }
        }
        return Validity.ofNulls(nulls, size);
    }

    private Column column() {
        Column first = parts.get(0);
        if (first instanceof IntColumn) {
            int[] values = new int[size];
            copy(part -> ((IntColumn) part).values(), values);
            return IntColumn.of(values, validity);
        }
        if (first instanceof LongColumn) {
            long[] values = new long[size];
            copy(part -> ((LongColumn) part).values(), values);
            return LongColumn.of(values, validity);
        }
        if (first instanceof DoubleColumn) {
            double[] values = new double[size];
            copy(part -> ((DoubleColumn) part).values(), values);
            return DoubleColumn.of(values, validity);
        }
        if (first instanceof FloatColumn) {
            float[] values = new float[size];
            copy(part -> ((FloatColumn) part).values(), values);
            return FloatColumn.of(values, validity);
        }
        return first instanceof DecimalColumn decimal ? decimals(decimal.scale()) : others(first);
    }

    private Column others(Column first) {
        if (first instanceof BooleanColumn) {
            boolean[] values = new boolean[size];
            copy(part -> ((BooleanColumn) part).values(), values);
            return BooleanColumn.of(values, validity);
        }
        if (first instanceof StructColumn structs) {
            return structs(structs.fields().size());
        }
        if (first instanceof ListColumn) {
            return ListColumn.of(
                    offsets(part -> ((ListColumn) part).offsets()),
                    of(each(part -> ((ListColumn) part).elements())),
                    validity);
        }
        if (first instanceof MapColumn) {
            return MapColumn.of(
                    offsets(part -> ((MapColumn) part).offsets()),
                    of(each(part -> ((MapColumn) part).keys())),
                    of(each(part -> ((MapColumn) part).values())),
                    validity);
        }
        return bytes();
    }

    private List<Column> each(Function<Column, Column> inside) {
        return parts.stream().map(inside).toList();
    }

    private void copy(Function<Column, Object> array, Object into) {
        int at = 0;
        for (Column part : parts) {
            System.arraycopy(array.apply(part), 0, into, at, part.size());
            at += part.size();
        }
    }

    private Column structs(int fields) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < fields; i++) {
            int field = i;
            columns.add(of(each(part -> ((StructColumn) part).fields().get(field))));
        }
        return StructColumn.of(columns, validity);
    }

    private Column decimals(int scale) {
        long[] low = new long[size];
        copy(part -> ((DecimalColumn) part).low(), low);
        if (parts.stream().allMatch(part -> ((DecimalColumn) part).isCompact())) {
            return DecimalColumn.compact(scale, low, validity);
        }
        long[] high = new long[size];
        int at = 0;
        for (Column part : parts) {
            for (int row = 0; row < part.size(); row++) {
                high[at++] = part.isNull(row) ? 0 : ((DecimalColumn) part).high(row);
            }
        }
        return DecimalColumn.wide(scale, high, low, validity);
    }

    /** Puts offsets end to end: those of each part start at its first. */
    private int[] offsets(Function<Column, int[]> of) {
        int[] offsets = new int[size + 1];
        int at = 0;
        int base = 0;
        for (Column part : parts) {
            int[] own = of.apply(part);
            for (int row = 0; row < part.size(); row++) {
                offsets[at++] = base + own[row];
            }
            base = Math.addExact(base, own[part.size()]);
        }
        offsets[at] = base;
        return offsets;
    }

    private Column bytes() {
        int[] offsets = offsets(part -> ((BytesColumn) part).offsets());
        byte[] bytes = new byte[offsets[size]];
        int at = 0;
        for (Column part : parts) {
            int length = ((BytesColumn) part).offsets()[part.size()];
            System.arraycopy(((BytesColumn) part).bytes(), 0, bytes, at, length);
            at += length;
        }
        return BytesColumn.of(bytes, offsets, validity);
    }
}
