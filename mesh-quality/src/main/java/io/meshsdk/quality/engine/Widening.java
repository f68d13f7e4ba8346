package io.meshsdk.quality.engine;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Optional;

/** Turns columns of one type into columns of a type that holds all of its values. */
@FunctionalInterface
interface Widening {
    /** Leaves columns as they are. */
    Widening NONE = plain -> plain;

    /** Widens a column without dictionary. */
    Column widen(Column plain);

    default boolean isIdentity() {
        return this == NONE;
    }

    default Column apply(Column column) {
        if (isIdentity()) {
            return column;
        }
        if (!(column instanceof DictionaryColumn coded)) {
            return widen(column);
        }
        return coded.dictionary().size() > coded.size()
                ? widen(coded.decoded())
                : DictionaryColumn.of(widen(coded.dictionary()), coded.ids(), coded.validity());
    }

    /** Returns how one type becomes another; empty where some of its values could be lost. */
    static Optional<Widening> between(DataType from, DataType to) {
        if (isSame(from, to)) {
            return Optional.of(NONE);
        }
        if (from.isInteger() && to.isInteger() && bits(from) < bits(to)) {
            return Optional.of(bits(to) == Long.SIZE ? Widening::toLongs : NONE);
        }
        if (from instanceof DataType.FloatType && to instanceof DataType.DoubleType) {
            return Optional.of(Widening::toDoubles);
        }
        if (from.isInteger()
                && to instanceof DecimalType decimal
                && digits(from) <= decimal.precision() - decimal.scale()) {
            return Optional.of(column -> DecimalWidening.fromIntegers(column, decimal));
        }
        if (from instanceof DecimalType narrow && to instanceof DecimalType wide) {
            return decimals(narrow, wide);
        }
        return Optional.empty();
    }

    private static Optional<Widening> decimals(DecimalType narrow, DecimalType wide) {
        if (narrow.scale() != wide.scale() || narrow.precision() > wide.precision()) {
            return Optional.empty();
        }
        boolean grows = narrow.precision() <= DecimalColumn.COMPACT_PRECISION
                && wide.precision() > DecimalColumn.COMPACT_PRECISION;
        return Optional.of(grows ? DecimalWidening::toWide : NONE);
    }

    private static Column toLongs(Column column) {
        int[] values = ((IntColumn) column).values();
        long[] widened = new long[column.size()];
        for (int i = 0; i < widened.length; i++) {
            widened[i] = values[i];
        }
        return LongColumn.of(widened, column.validity());
    }

    private static Column toDoubles(Column column) {
        float[] values = ((FloatColumn) column).values();
        double[] widened = new double[column.size()];
        for (int i = 0; i < widened.length; i++) {
            widened[i] = values[i];
        }
        return DoubleColumn.of(widened, column.validity());
    }

    private static int bits(DataType integer) {
        if (integer instanceof DataType.LongType) {
            return Long.SIZE;
        }
        if (integer instanceof DataType.IntType) {
            return Integer.SIZE;
        }
        return integer instanceof DataType.ShortType ? Short.SIZE : Byte.SIZE;
    }

    private static int digits(DataType integer) {
        return switch (bits(integer)) {
            case Long.SIZE -> 19;
            case Integer.SIZE -> 10;
            case Short.SIZE -> 5;
            default -> 3;
        };
    }

    /** Nested types are the same where names and types are, and nothing may be null that the contract requires. */
    private static boolean isSame(DataType from, DataType to) {
        if (from instanceof DataType.StructType offered && to instanceof DataType.StructType promised) {
            return sameFields(offered.fields(), promised.fields());
        }
        if (from instanceof DataType.ListType offered && to instanceof DataType.ListType promised) {
            return isSame(offered.element(), promised.element());
        }
        if (from instanceof DataType.MapType offered && to instanceof DataType.MapType promised) {
            return isSame(offered.key(), promised.key()) && isSame(offered.value(), promised.value());
        }
        return from.equals(to);
    }

    private static boolean sameFields(List<Field> offered, List<Field> promised) {
        boolean same = offered.size() == promised.size();
        for (int i = 0; same && i < offered.size(); i++) {
            same = offered.get(i).name().equals(promised.get(i).name())
                    && (offered.get(i).isRequired() || !promised.get(i).isRequired())
                    && isSame(offered.get(i).type(), promised.get(i).type());
        }
        return same;
    }
}
