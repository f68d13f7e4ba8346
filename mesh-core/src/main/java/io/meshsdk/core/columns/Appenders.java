package io.meshsdk.core.columns;

import io.meshsdk.schema.DataType;

/** Chooses the appender of a type. */
final class Appenders {
    private Appenders() {}

    static Appender of(Place place) {
        DataType type = place.type();
        if (type instanceof DataType.StringType) {
            return new TextAppender(place);
        }
        if (type instanceof DataType.BinaryType) {
            return new BinaryAppender(place);
        }
        if (type instanceof DataType.BooleanType) {
            return new BooleanAppender(place);
        }
        if (type instanceof DataType.DecimalType decimal) {
            return new DecimalAppender(place, decimal);
        }
        if (type instanceof DataType.FloatType) {
            return new FloatAppender(place);
        }
        if (type instanceof DataType.DoubleType) {
            return new DoubleAppender(place);
        }
        return type.isNested() ? nested(place) : wholeNumbers(place);
    }

    private static Appender wholeNumbers(Place place) {
        DataType type = place.type();
        if (type instanceof DataType.ByteType) {
            return new IntAppender(place, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
        if (type instanceof DataType.ShortType) {
            return new IntAppender(place, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        if (type instanceof DataType.IntType) {
            return new IntAppender(place, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type instanceof DataType.LongType) {
            return new LongAppender(place);
        }
        if (type instanceof DataType.DateType) {
            return new DateAppender(place);
        }
        return new MicrosAppender(place, Micros.forType(type));
    }

    private static Appender nested(Place place) {
        if (place.type() instanceof DataType.StructType struct) {
            return new StructAppender(place, struct);
        }
        if (place.type() instanceof DataType.ListType list) {
            return new ListAppender(place, list);
        }
        return new MapAppender(place, (DataType.MapType) place.type());
    }
}
