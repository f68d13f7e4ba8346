package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The logical type of a field, closed: what Delta and Parquet can hold. Written as Delta does ({@code decimal(18,2)},
 * {@code array<string>}); {@code time} and nested field names are written in the same spirit.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface DataType {
    /** Returns the name this type is written with; {@link DataTypes#parse} reads it back. */
    String name();

    /** Returns whether values of this type are numbers. */
    default boolean isNumeric() {
        return isInteger() || isFloating() || this instanceof DecimalType;
    }

    /** Returns whether values of this type are whole numbers of a fixed width. */
    default boolean isInteger() {
        return this instanceof ByteType
                || this instanceof ShortType
                || this instanceof IntType
                || this instanceof LongType;
    }

    /** Returns whether values of this type are floating point numbers. */
    default boolean isFloating() {
        return this instanceof FloatType || this instanceof DoubleType;
    }

    /** Returns whether values of this type hold other values. */
    default boolean isNested() {
        return this instanceof StructType || this instanceof ListType || this instanceof MapType;
    }

    /** Text, in UTF-8. */
    record StringType() implements DataType {
        @Override
        public String name() {
            return "string";
        }
    }

    /** True or false. */
    record BooleanType() implements DataType {
        @Override
        public String name() {
            return "boolean";
        }
    }

    /** Whole numbers of 8 bits, signed. */
    record ByteType() implements DataType {
        @Override
        public String name() {
            return "byte";
        }
    }

    /** Whole numbers of 16 bits, signed. */
    record ShortType() implements DataType {
        @Override
        public String name() {
            return "short";
        }
    }

    /** Whole numbers of 32 bits, signed. */
    record IntType() implements DataType {
        @Override
        public String name() {
            return "integer";
        }
    }

    /** Whole numbers of 64 bits, signed. */
    record LongType() implements DataType {
        @Override
        public String name() {
            return "long";
        }
    }

    /** IEEE 754 numbers of 32 bits. */
    record FloatType() implements DataType {
        @Override
        public String name() {
            return "float";
        }
    }

    /** IEEE 754 numbers of 64 bits. */
    record DoubleType() implements DataType {
        @Override
        public String name() {
            return "double";
        }
    }

    /**
     * Exact decimals.
     *
     * @param precision how many digits in all, 1 to 38
     * @param scale how many of them after the point, 0 to the precision
     */
    record DecimalType(int precision, int scale) implements DataType {
        /** The largest precision. */
        public static final int MAX_PRECISION = 38;

        /** Checks both numbers. */
        public DecimalType {
            if (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision) {
                throw new IllegalArgumentException(
                        "Invalid type decimal(%d,%d): expected a precision of 1 to 38 and a scale of 0 to the precision"
                                .formatted(precision, scale));
            }
        }

        @Override
        public String name() {
            return "decimal(%d,%d)".formatted(precision, scale);
        }
    }

    /** Days of the proleptic Gregorian calendar. */
    record DateType() implements DataType {
        @Override
        public String name() {
            return "date";
        }
    }

    /** Points in time, in microseconds. */
    record TimestampType() implements DataType {
        @Override
        public String name() {
            return "timestamp";
        }
    }

    /** Days and times of day without a zone, in microseconds. */
    record LocalTimestampType() implements DataType {
        @Override
        public String name() {
            return "timestamp_ntz";
        }
    }

    /** Times of day without a zone, in microseconds. */
    record TimeType() implements DataType {
        @Override
        public String name() {
            return "time";
        }
    }

    /** Bytes. */
    record BinaryType() implements DataType {
        @Override
        public String name() {
            return "binary";
        }
    }

    /**
     * Named fields.
     *
     * @param fields at least one, with distinct names; {@link Schema#problems()} says where it is otherwise
     */
    record StructType(List<Field> fields) implements DataType {
        /** Copies the fields. */
        public StructType {
            fields = List.copyOf(fields);
        }

        @Override
        public String name() {
            return fields.stream()
                    .map(field -> field.name() + ": " + field.type().name() + (field.isRequired() ? " not null" : ""))
                    .collect(Collectors.joining(", ", "struct<", ">"));
        }
    }

    /**
     * Values of one type in order; an element may be null.
     *
     * @param element the type of the elements
     */
    record ListType(DataType element) implements DataType {
        @Override
        public String name() {
            return "array<%s>".formatted(element.name());
        }
    }

    /**
     * Values by key; a key is not null, a value may be.
     *
     * @param key the type of the keys
     * @param value the type of the values
     */
    record MapType(DataType key, DataType value) implements DataType {
        @Override
        public String name() {
            return "map<%s, %s>".formatted(key.name(), value.name());
        }
    }
}
