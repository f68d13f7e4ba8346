package io.meshsdk.parquet.internal.types;

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
import java.math.BigDecimal;
import java.time.LocalDate;

/** Which types a table may have given a field since a file was written: the pairs of Delta's type widening. */
final class Widening {
    private static final int INT_DIGITS = 10;
    private static final int LONG_DIGITS = 20;

    private Widening() {}

    /** Returns whether every value of a narrow type is one of a wide type, and tables may change the one to the other. */
    static boolean isAllowed(DataType narrow, DataType wide) {
        if (wide instanceof DecimalType decimal) {
            return isAllowed(narrow, decimal);
        }
        if (wide instanceof DoubleType) {
            return narrow instanceof FloatType || (narrow.isInteger() && !(narrow instanceof LongType));
        }
        if (wide instanceof LocalTimestampType) {
            return narrow instanceof DateType;
        }
        return wide.isInteger() && narrow.isInteger() && bits(wide) >= bits(narrow);
    }

    private static boolean isAllowed(DataType narrow, DecimalType wide) {
        int whole = wide.precision() - wide.scale();
        if (narrow instanceof DecimalType decimal) {
            return wide.scale() >= decimal.scale() && whole >= decimal.precision() - decimal.scale();
        }
        return narrow.isInteger() && whole >= (narrow instanceof LongType ? LONG_DIGITS : INT_DIGITS);
    }

    private static int bits(DataType type) {
        if (type instanceof ByteType) {
            return Byte.SIZE;
        }
        if (type instanceof ShortType) {
            return Short.SIZE;
        }
        return type instanceof IntType ? Integer.SIZE : Long.SIZE;
    }

    /** Returns the value of a wide type that a value of a narrow type is, both as rows give them. */
    static Object value(Object narrow, DataType wide) {
        if (wide instanceof DecimalType decimal) {
            BigDecimal exact =
                    narrow instanceof BigDecimal number ? number : BigDecimal.valueOf(((Number) narrow).longValue());
            return exact.setScale(decimal.scale());
        }
        if (wide instanceof DoubleType) {
            return ((Number) narrow).doubleValue();
        }
        if (wide instanceof LongType) {
            return ((Number) narrow).longValue();
        }
        return wide instanceof LocalTimestampType ? ((LocalDate) narrow).atStartOfDay() : narrow;
    }
}
