package io.meshsdk.core.interchange.sql;

import io.meshsdk.core.interchange.Translated;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.UniqueNames;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes one statement that creates a Delta table in Spark. */
final class DeltaDdl {
    private static final String NEED_MAPPING = " ,;{}()=";

    private final Findings findings = new Findings("Delta statement");
    private boolean mapsColumns;
    private int depthInCollections;

    private DeltaDdl() {}

    static Translated<String> write(Schema schema, TableName table, List<String> partitionedBy) {
        requirePartitions(schema, partitionedBy);
        DeltaDdl ddl = new DeltaDdl();
        return ddl.findings.translated(ddl.statement(schema, table, partitionedBy));
    }

    private String statement(Schema schema, TableName table, List<String> partitionedBy) {
        List<String> columns = names(schema.fields(), "");
        StringBuilder statement = new StringBuilder("CREATE TABLE ")
                .append(table.parts().stream().map(this::tablePart).collect(Collectors.joining(".")))
                .append(" (\n  ")
                .append(String.join(",\n  ", members(schema.fields(), columns, "", " ")))
                .append("\n)\nUSING DELTA");
        if (!partitionedBy.isEmpty()) {
            statement.append(partitionedBy.stream()
                    .map(name -> columns.get(schema.indexOf(name)))
                    .collect(Collectors.joining(", ", "\nPARTITIONED BY (", ")")));
        }
        if (mapsColumns) {
            statement.append("\nTBLPROPERTIES ('delta.columnMapping.mode' = 'name')");
        }
        return statement.append(";\n").toString();
    }

    private List<String> members(List<Field> fields, List<String> names, String around, String beforeType) {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String path = Findings.child(around, fields.get(i).name());
            members.add(names.get(i) + beforeType + member(fields.get(i), path));
        }
        return members;
    }

    private String member(Field field, String path) {
        String type = type(field.type(), path);
        UnsaidTraits.note(field, false, path, findings);
        if (field.isRequired() && depthInCollections > 0) {
            findings.note(path, "Delta has no NOT NULL inside of lists and maps.");
        }
        return type
                + (field.isRequired() && depthInCollections == 0 ? " NOT NULL" : "")
                + field.description()
                        .map(text -> " COMMENT " + SparkText.literal(text))
                        .orElse("");
    }

    private String type(DataType type, String path) {
        if (type instanceof StructType struct) {
            List<String> names = names(struct.fields(), path);
            return "STRUCT<%s>".formatted(String.join(", ", members(struct.fields(), names, path, ": ")));
        }
        if (!type.isNested()) {
            return simple(type, path);
        }
        depthInCollections++;
        String collection = collection(type, path);
        depthInCollections--;
        return collection;
    }

    private String collection(DataType type, String path) {
        if (type instanceof MapType map) {
            return "MAP<%s, %s>".formatted(type(map.key(), path + "{key}"), type(map.value(), path + "{}"));
        }
        return "ARRAY<%s>".formatted(type(((ListType) type).element(), path + "[]"));
    }

    private String simple(DataType type, String path) {
        if (type instanceof DataType.DecimalType decimal) {
            return "DECIMAL(%d, %d)".formatted(decimal.precision(), decimal.scale());
        }
        return switch (type.name()) {
            case "byte" -> "TINYINT";
            case "short" -> "SMALLINT";
            case "integer" -> "INT";
            case "long" -> "BIGINT";
            case "timestamp_ntz" -> "TIMESTAMP_NTZ";
            case "time" -> {
                findings.note(path, "Delta has no times of day: they become strings.");
                yield "STRING";
            }
            default -> type.name().toUpperCase(Locale.ROOT);
        };
    }

    /** Returns the quoted names of fields, apart from each other. */
    private List<String> names(List<Field> fields, String around) {
        UniqueNames unique = new UniqueNames();
        fields.stream().map(Field::name).filter(SparkText::isName).forEach(unique::reserve);
        List<String> names = new ArrayList<>();
        for (Field field : fields) {
            String name = field.name();
            if (!SparkText.isName(name)) {
                name = unique.claim(SparkText.name(name));
                findings.note(
                        Findings.child(around, field.name()),
                        "Spark does not allow the name: it is '%s'.".formatted(name));
            }
            mapsColumns |= name.chars().anyMatch(letter -> NEED_MAPPING.indexOf(letter) >= 0);
            names.add(SparkText.quoted(name));
        }
        return names;
    }

    private String tablePart(String part) {
        String name = SparkText.name(part);
        if (!name.equals(part)) {
            findings.note("", "Spark does not allow the table name: '%s' is part of it instead.".formatted(name));
        }
        return SparkText.quoted(name);
    }

    private static void requirePartitions(Schema schema, List<String> partitionedBy) {
        for (String name : partitionedBy) {
            if (schema.field(name).type().isNested()) {
                throw new IllegalArgumentException("Cannot partition by field '%s': %s is nested. Name another field."
                        .formatted(name, schema.field(name).type().name()));
            }
        }
        if (new HashSet<>(partitionedBy).size() < partitionedBy.size()) {
            throw new IllegalArgumentException(
                    "Cannot partition by %s: a field is named twice. Name each once.".formatted(partitionedBy));
        }
        if (partitionedBy.size() == schema.fields().size()) {
            throw new IllegalArgumentException(
                    "Cannot partition by %s: no other field is left. Name fewer.".formatted(partitionedBy));
        }
    }
}
