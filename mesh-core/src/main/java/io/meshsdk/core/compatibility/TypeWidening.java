package io.meshsdk.core.compatibility;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.ShortType;

/**
 * Which types hold every value of another, as Delta's type widening has it: {@code byte < short < integer < long}; byte,
 * short and integer to double; float to double; byte, short and integer to a decimal of ten digits before the point, long
 * to one of twenty; a decimal to one of no fewer digits before the point and none fewer after it; date to timestamp
 * without zone.
 */
final class TypeWidening {
    private static final int DIGITS_OF_INT = 10;
    private static final int DIGITS_OF_LONG = 20;

    private TypeWidening() {}

    static boolean isWider(DataType from, DataType to) {
        if (from.isInteger() && to.isInteger()) {
            return width(to) > width(from);
        }
        if (to instanceof DecimalType decimal) {
            return isWider(from, decimal);
        }
        if (to instanceof DoubleType) {
            return from instanceof FloatType || (from.isInteger() && !(from instanceof LongType));
        }
        return from instanceof DateType && to instanceof LocalTimestampType;
    }

    private static boolean isWider(DataType from, DecimalType to) {
        int whole = to.precision() - to.scale();
        if (from instanceof DecimalType decimal) {
            return !from.equals(to) && to.scale() >= decimal.scale() && whole >= decimal.precision() - decimal.scale();
        }
        return from.isInteger() && whole >= (from instanceof LongType ? DIGITS_OF_LONG : DIGITS_OF_INT);
    }

    private static int width(DataType type) {
        if (type instanceof ByteType) {
            return 1;
        }
        if (type instanceof ShortType) {
            return 2;
        }
        return type instanceof IntType ? 4 : 8;
    }
}
