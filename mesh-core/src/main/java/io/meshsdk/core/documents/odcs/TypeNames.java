package io.meshsdk.core.documents.odcs;

import io.meshsdk.metadata.Value;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.ShortType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.DataTypes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types of columns by the names of the standard ({@code integer}) and of stores ({@code varchar(18)}). A store's name refines
 * the standard's: an {@code integer} that is an {@code int} in its store is one of 32 bits.
 */
final class TypeNames {
    private static final Pattern STORED = Pattern.compile(
            "([a-z][a-z0-9_]*(?: varying| precision)?)\\s*(?:\\(\\s*(\\d{1,4})\\s*(?:,\\s*(\\d{1,4})\\s*)?\\))?"
                    + "\\s*((?:with|without)(?: local)? time zone)?");
    private static final DataType UNSIZED_DECIMAL = new DecimalType(38, 18);

    private static final Set<String> LOGICAL = Set.of(
            "string", "boolean", "integer", "number", "date", "timestamp", "time", "object", "array", "map", "vector");

    private TypeNames() {}

    /** Returns the name the standard has for a type. */
    static String logical(DataType type) {
        if (type instanceof BooleanType) {
            return "boolean";
        }
        if (type.isInteger()) {
            return "integer";
        }
        if (type.isNumeric()) {
            return "number";
        }
        if (type instanceof DateType) {
            return "date";
        }
        if (type instanceof TimestampType || type instanceof LocalTimestampType) {
            return "timestamp";
        }
        if (type instanceof TimeType) {
            return "time";
        }
        if (type instanceof StructType) {
            return "object";
        }
        if (type instanceof ListType) {
            return "array";
        }
        return type instanceof MapType ? "map" : "string";
    }

    /** Returns whether the standard has a type of this name. */
    static boolean isLogical(String name) {
        return LOGICAL.contains(name);
    }

    /** Returns whether the standard's name alone says another type, so that ours has to stand beside it. */
    static boolean needsOurs(DataType type) {
        return !type.isNested()
                && !simple(logical(type), Optional.empty(), Map.of()).equals(type);
    }

    /**
     * Returns the simple type that the standard and a store name.
     *
     * @param logical the standard's name, of a simple type
     * @param physical the store's name, if any
     * @param options the options of the type
     */
    static DataType simple(String logical, Optional<String> physical, Map<String, Value> options) {
        Optional<DataType> stored = physical.flatMap(TypeNames::stored);
        return switch (logical) {
            case "boolean" -> new BooleanType();
            case "integer" -> stored.filter(DataType::isInteger).orElseGet(() -> sized(options));
            case "number" -> stored.filter(DataType::isNumeric).orElseGet(() -> number(options));
            case "date" -> stored.filter(TypeNames::isMoment).orElseGet(DateType::new);
            case "timestamp" ->
                stored.filter(LocalTimestampType.class::isInstance).orElseGet(() -> moment(options));
            case "time" -> new TimeType();
            default -> stored.filter(BinaryType.class::isInstance).orElseGet(StringType::new);
        };
    }

    /** Returns the type that a store's name alone says, ours among them: of what both say, only our float is another. */
    static Optional<DataType> stored(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.equals("float")
                ? ours(name).or(() -> sql(lower))
                : sql(lower).or(() -> ours(name));
    }

    private static Optional<DataType> ours(String name) {
        try {
            return Optional.of(DataTypes.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<DataType> sql(String name) {
        Matcher parts = STORED.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean zoneless = parts.group(4) != null && parts.group(4).startsWith("without");
        return Optional.ofNullable(
                switch (parts.group(1)) {
                    case "bool", "boolean", "bit" -> new BooleanType();
                    case "tinyint", "byte", "int8_t" -> new ByteType();
                    case "smallint", "int2", "short", "smallserial", "int16" -> new ShortType();
                    case "int", "int4", "integer", "serial", "mediumint", "int32" -> new IntType();
                    case "bigint", "int8", "long", "bigserial", "int64" -> new LongType();
                    case "real", "float4", "float32" -> new FloatType();
                    case "float", "float8", "float64", "double", "double precision" -> new DoubleType();
                    case "decimal", "numeric", "number", "dec", "bignumeric" -> decimal(parts);
                    case "money", "smallmoney" -> new DecimalType(19, 4);
                    case "date" -> new DateType();
                    case "time", "timetz" -> new TimeType();
                    case "timestamp" -> zoneless ? new LocalTimestampType() : new TimestampType();
                    case "timestamptz", "timestamp_ltz", "timestamp_tz", "datetimeoffset" -> new TimestampType();
                    case "timestamp_ntz", "datetime", "datetime2", "smalldatetime" -> new LocalTimestampType();
                    case "binary", "varbinary", "blob", "bytea", "bytes", "image", "longblob" -> new BinaryType();
                    case "char",
                            "varchar",
                            "varchar2",
                            "nvarchar",
                            "nchar",
                            "character",
                            "character varying",
                            "text",
                            "string",
                            "clob",
                            "uuid",
                            "xml",
                            "json",
                            "jsonb" -> new StringType();
                    default -> null;
                });
    }

    private static DataType decimal(Matcher parts) {
        if (parts.group(2) == null) {
            return UNSIZED_DECIMAL;
        }
        int precision = Integer.parseInt(parts.group(2));
        int scale = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return precision >= 1 && precision <= 38 && scale <= precision
                ? new DecimalType(precision, scale)
                : UNSIZED_DECIMAL;
    }

    private static DataType sized(Map<String, Value> options) {
        return switch (String.valueOf(options.get("format"))) {
            case "i8" -> new ByteType();
            case "i16", "u8" -> new ShortType();
            case "i32", "u16" -> new IntType();
            default -> new LongType();
        };
    }

    private static DataType number(Map<String, Value> options) {
        return String.valueOf(options.get("format")).equals("f32") ? new FloatType() : new DoubleType();
    }

    private static DataType moment(Map<String, Value> options) {
        return options.get("timezone") instanceof Value.Flag zone && !zone.flag()
                ? new LocalTimestampType()
                : new TimestampType();
    }

    private static boolean isMoment(DataType type) {
        return type instanceof TimestampType || type instanceof LocalTimestampType;
    }
}
