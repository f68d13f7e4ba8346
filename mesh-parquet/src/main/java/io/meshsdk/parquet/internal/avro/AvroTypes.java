package io.meshsdk.parquet.internal.avro;

import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the types of Avro as those of fields. */
public final class AvroTypes {
    private static final int MOST_DEPTH = 64;
    private static final int KEY_AND_VALUE = 2;

    private AvroTypes() {}

    /**
     * Returns the fields of a record, required where they are no union with null.
     *
     * @throws DataSourceException if a field has a type without counterpart, or a record holds itself
     */
    public static io.meshsdk.schema.Schema schema(Schema record) {
        if (record.getType() != Schema.Type.RECORD) {
            throw new DataSourceException(
                    "Cannot read Avro schema '%s': it is no record. Name one of a record.".formatted(record.getName()));
        }
        try {
            return io.meshsdk.schema.Schema.of(fields(record, "", 0));
        } catch (IllegalArgumentException e) {
            throw new DataSourceException(
                    "Cannot read Avro schema '%s': its fields make no schema. Give it fields."
                            .formatted(record.getFullName()),
                    e);
        }
    }

    private static List<Field> fields(Schema record, String path, int depth) {
        List<Field> fields = new ArrayList<>();
        for (Schema.Field field : record.getFields()) {
            String inside = path.isEmpty() ? field.name() : path + "." + field.name();
            Field made = Field.of(field.name(), type(field.schema(), inside, depth + 1));
            fields.add(field.schema().isNullable() ? made : made.required());
        }
        return fields;
    }

    private static DataType type(Schema avro, String path, int depth) {
        if (depth > MOST_DEPTH) {
            throw refused(path, "it is nested more than %d levels deep, or holds itself".formatted(MOST_DEPTH));
        }
        return switch (avro.getType()) {
            case UNION -> type(only(avro, path), path, depth);
            case RECORD -> new DataType.StructType(fields(avro, path, depth));
            case ARRAY -> array(avro, path, depth);
            case MAP ->
                new DataType.MapType(new DataType.StringType(), type(avro.getValueType(), path + ".value", depth + 1));
            default -> simple(avro, path);
        };
    }

    private static DataType array(Schema avro, String path, int depth) {
        if (isEntries(avro)) {
            List<Schema.Field> entry = avro.getElementType().getFields();
            return new DataType.MapType(
                    type(entry.get(0).schema(), path + ".key", depth + 1),
                    type(entry.get(1).schema(), path + ".value", depth + 1));
        }
        return new DataType.ListType(type(avro.getElementType(), path + ".element", depth + 1));
    }

    /** Returns whether an array is a map whose keys are no texts, as this SDK writes it. */
    static boolean isEntries(Schema avro) {
        return avro.getType() == Schema.Type.ARRAY
                && "map".equals(avro.getProp("logicalType"))
                && avro.getElementType().getType() == Schema.Type.RECORD
                && avro.getElementType().getFields().size() == KEY_AND_VALUE;
    }

    private static Schema only(Schema union, String path) {
        return onlyBranch(union)
                .orElseThrow(() -> refused(
                        path, "it is a union of several types; give a schema that says which of them is meant"));
    }

    /** Returns the only type of a union beside null, where there is one. */
    static Optional<Schema> onlyBranch(Schema union) {
        List<Schema> others = union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private static DataType simple(Schema avro, String path) {
        if (avro.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return decimal(decimal, path);
        }
        DataType type = logical(avro);
        if (type != null) {
            return type;
        }
        return switch (avro.getType()) {
            case BOOLEAN -> new DataType.BooleanType();
            case INT -> new DataType.IntType();
            case LONG -> new DataType.LongType();
            case FLOAT -> new DataType.FloatType();
            case DOUBLE -> new DataType.DoubleType();
            case STRING, ENUM -> new DataType.StringType();
            case BYTES, FIXED -> new DataType.BinaryType();
            default -> throw refused(path, "type '%s' holds nothing".formatted(avro.getType()));
        };
    }

    /** Returns the type of a logical type that is known and stands on a type it may stand on; others say nothing. */
    static @Nullable DataType logical(Schema avro) {
        String logical = avro.getProp("logicalType");
        if (logical == null) {
            return null;
        }
        return switch (avro.getType() + " " + logical) {
            case "INT date" -> new DataType.DateType();
            case "INT time-millis", "LONG time-micros" -> new DataType.TimeType();
            case "LONG timestamp-millis", "LONG timestamp-micros", "LONG timestamp-nanos" ->
                new DataType.TimestampType();
            case "LONG local-timestamp-millis", "LONG local-timestamp-micros", "LONG local-timestamp-nanos" ->
                new DataType.LocalTimestampType();
            default -> null;
        };
    }

    private static DataType decimal(LogicalTypes.Decimal decimal, String path) {
        if (decimal.getPrecision() > DecimalType.MAX_PRECISION) {
            throw refused(path, "it is a decimal of more than %d digits".formatted(DecimalType.MAX_PRECISION));
        }
        return new DecimalType(decimal.getPrecision(), decimal.getScale());
    }

    private static DataSourceException refused(String path, String reason) {
        return new DataSourceException("Cannot read Avro field '%s': %s. Leave the field out, or give it another type."
                .formatted(path, reason));
    }
}
