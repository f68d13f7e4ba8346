package io.meshsdk.core.compatibility.promotion;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import java.util.Map;
import java.util.Set;

/**
 * A table of types by name, with what is to be said of decimals: the word in a row stands for one that holds every
 * whole number of the row's type. Elements, keys and values of lists and maps are promoted as the table says; structs are
 * compared field by field elsewhere.
 *
 * @param rows the names of the types that a type may be read as, by its name
 * @param decimals whether a decimal may be read as one with as many digits before and after the point, or more
 */
record PromotionTable(Map<String, Set<String>> rows, Decimals decimals) {
    private static final String DECIMAL = "decimal";
    private static final int DIGITS_OF_INTEGER = 10;
    private static final int DIGITS_OF_LONG = 20;

    /** Whether decimals grow. */
    enum Decimals {
        /** Precision and scale stay. */
        FIXED,
        /** More digits before and after the point are read as what they are. */
        GROWING
    }

    boolean allows(DataType written, DataType read) {
        if (written.equals(read)) {
            return true;
        }
        if (written instanceof ListType from && read instanceof ListType to) {
            return allows(from.element(), to.element());
        }
        if (written instanceof MapType from && read instanceof MapType to) {
            return allows(from.key(), to.key()) && allows(from.value(), to.value());
        }
        if (written instanceof DecimalType from && read instanceof DecimalType to) {
            return decimals == Decimals.GROWING && isWithin(from, to);
        }
        Set<String> row = rows.getOrDefault(written instanceof DecimalType ? DECIMAL : written.name(), Set.of());
        return read instanceof DecimalType to
                ? row.contains(DECIMAL) && holdsWhole(written, to)
                : row.contains(read.name());
    }

    private static boolean isWithin(DecimalType from, DecimalType to) {
        return to.scale() >= from.scale() && to.precision() - to.scale() >= from.precision() - from.scale();
    }

    private static boolean holdsWhole(DataType whole, DecimalType decimal) {
        int digits = whole instanceof LongType ? DIGITS_OF_LONG : DIGITS_OF_INTEGER;
        return whole.isInteger() && decimal.precision() - decimal.scale() >= digits;
    }
}
