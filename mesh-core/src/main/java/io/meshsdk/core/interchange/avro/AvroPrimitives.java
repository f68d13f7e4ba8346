package io.meshsdk.core.interchange.avro;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshsdk.core.interchange.internal.FieldExtension;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.Hints;
import io.meshsdk.core.interchange.internal.Json;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import io.meshsdk.schema.DataTypes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the primitive types of Avro, and the logical types over them. */
final class AvroPrimitives {
    private static final Map<String, DataType> TYPES = Map.of(
            "boolean", DataTypes.parse("boolean"),
            "int", DataTypes.parse("integer"),
            "long", DataTypes.parse("long"),
            "float", DataTypes.parse("float"),
            "double", DataTypes.parse("double"),
            "bytes", new BinaryType(),
            "string", new StringType());
    private static final Map<String, DataType> LOGICAL = Map.of(
            "int date", new DateType(),
            "int time-millis", new TimeType(),
            "long time-micros", new TimeType(),
            "long timestamp-millis", new TimestampType(),
            "long timestamp-micros", new TimestampType(),
            "long timestamp-nanos", new TimestampType(),
            "long local-timestamp-millis", new LocalTimestampType(),
            "long local-timestamp-micros", new LocalTimestampType(),
            "long local-timestamp-nanos", new LocalTimestampType(),
            "string uuid", new StringType());
    private static final Set<String> KEYS = Set.of(
            "type", "logicalType", "precision", "scale", "name", "namespace", "aliases", "doc", FieldExtension.KEY);
    private static final Set<String> NARROW = Set.of("byte", "short");

    private final Findings findings;

    AvroPrimitives(Findings findings) {
        this.findings = findings;
    }

    static boolean isPrimitive(String type) {
        return TYPES.containsKey(type);
    }

    Optional<DataType> type(String primitive, JsonNode node, String path) {
        Json.keys(node).stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> findings.note(path, Hints.notUnderstood(key)));
        String logical = node.path("logicalType").asText();
        if (logical.equals("decimal") && primitive.equals("bytes")) {
            return decimal(node, path);
        }
        if (logical.equals("uuid")) {
            findings.note(path, Hints.format("uuid"));
        } else if (logical.endsWith("-nanos")) {
            findings.note(path, "Nanoseconds become microseconds: keep the rest in a field of its own.");
        }
        DataType type = LOGICAL.get(primitive + " " + logical);
        if (type == null && !logical.isEmpty()) {
            findings.note(path, Hints.notUnderstood("logicalType: " + logical));
        }
        return type == null ? own(primitive, node) : Optional.of(type);
    }

    private static Optional<DataType> own(String primitive, JsonNode node) {
        String narrow = node.path(FieldExtension.KEY).path(FieldExtension.TYPE).asText();
        boolean isNarrow = primitive.equals("int") && NARROW.contains(narrow);
        return Optional.ofNullable(isNarrow ? DataTypes.parse(narrow) : TYPES.get(primitive));
    }

    private Optional<DataType> decimal(JsonNode node, String path) {
        JsonNode precision = node.path("precision");
        JsonNode scale = node.path("scale");
        boolean whole = precision.isInt() && (scale.isInt() || scale.isMissingNode());
        int digits = precision.asInt();
        if (whole
                && digits >= 1
                && digits <= DecimalType.MAX_PRECISION
                && scale.asInt() >= 0
                && scale.asInt() <= digits) {
            return Optional.of(new DecimalType(digits, scale.asInt()));
        }
        findings.note(path, Hints.leftOut("a decimal of precision %s and scale %s".formatted(precision, scale)));
        return Optional.empty();
    }
}
