package io.meshsdk.core.documents.dcs;

import io.meshsdk.core.documents.binding.Rewording;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import java.util.Locale;
import java.util.Optional;

/**
 * Says types in the words of the standard; where those are wider, ours stands beside them. A number has the precision and
 * scale that the specification gives where a field does not: 38 and 0.
 */
final class FieldTypes {
    private FieldTypes() {}

    static Rewording reword(Rewording words) {
        Optional<String> type = words.text("type");
        if (type.isEmpty()) {
            return words.has("items") ? words.put("logicalType", Scalar.text("array")) : words;
        }
        String word = type.get().strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "string", "text", "varchar" -> logical(words, "string");
            case "number", "decimal", "numeric" -> logical(words, "number", decimal(words));
            case "int", "integer" -> logical(words, "integer", new IntType());
            case "long", "bigint" -> logical(words, "integer");
            case "float" -> logical(words, "number", new FloatType());
            case "double" -> logical(words, "number");
            case "timestamp", "timestamp_tz" -> logical(words, "timestamp");
            case "timestamp_ntz" -> logical(words, "timestamp", new LocalTimestampType());
            case "boolean", "date", "time", "array", "map" -> logical(words, word);
            case "object", "record", "struct" -> logical(words, "object");
            case "bytes" -> logical(words, "string", new BinaryType());
            default -> logical(words, "string").put("physicalType", Scalar.text(type.get()));
        };
    }

    private static Rewording logical(Rewording words, String name) {
        return words.put("logicalType", Scalar.text(name));
    }

    private static Rewording logical(Rewording words, String name, DataType ours) {
        return logical(words, name).put("physicalType", Scalar.text(ours.name()));
    }

    private static DecimalType decimal(Rewording words) {
        int precision = digits(words, "precision").orElse(38);
        int scale = digits(words, "scale").filter(some -> some <= precision).orElse(0);
        return new DecimalType(precision < 1 ? 38 : precision, precision < 1 ? 0 : scale);
    }

    private static Optional<Integer> digits(Rewording words, String key) {
        return words.take(
                key,
                node -> node instanceof Scalar number
                                && number.kind() == Node.Kind.NUMBER
                                && number.text().matches("[0-9]{1,2}")
                                && Integer.parseInt(number.text()) <= 38
                        ? Optional.of(Integer.parseInt(number.text()))
                        : Optional.empty());
    }
}
