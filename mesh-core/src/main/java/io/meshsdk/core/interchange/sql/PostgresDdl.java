package io.meshsdk.core.interchange.sql;

import io.meshsdk.core.interchange.Translated;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.UniqueNames;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the statements that create one PostgreSQL table. */
final class PostgresDdl {
    private final Findings findings = new Findings("PostgreSQL statements");

    private PostgresDdl() {}

    static Translated<String> write(Schema schema, TableName table) {
        PostgresDdl ddl = new PostgresDdl();
        return ddl.findings.translated(ddl.statements(schema, table));
    }

    private String statements(Schema schema, TableName name) {
        String table = name.parts().stream().map(this::tablePart).collect(Collectors.joining("."));
        List<String> names = names(schema.fields());
        List<String> members = new ArrayList<>();
        List<String> key = new ArrayList<>();
        StringBuilder comments = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Field field = schema.fields().get(i);
            String column = names.get(i);
            members.add(column + " " + type(field.type(), field.name()) + (field.isRequired() ? " NOT NULL" : ""));
            if (field.isPrimaryKey()) {
                key.add(column);
            }
            UnsaidTraits.note(field, true, field.name(), findings);
            field.description().ifPresent(text -> comments.append(comment(table, column, text, field.name())));
        }
        if (!key.isEmpty()) {
            members.add("PRIMARY KEY (%s)".formatted(String.join(", ", key)));
        }
        return "CREATE TABLE %s (\n  %s\n);\n%s".formatted(table, String.join(",\n  ", members), comments);
    }

    private String comment(String table, String column, String text, String path) {
        if (text.isEmpty()) {
            findings.note(path, "PostgreSQL takes an empty comment for none.");
        }
        return "COMMENT ON COLUMN %s.%s IS %s;\n".formatted(table, column, PostgresText.literal(text));
    }

    private String type(DataType type, String path) {
        if (type instanceof ListType list && !list.element().isNested()) {
            return simple(list.element(), path + "[]") + " ARRAY";
        }
        if (type.isNested()) {
            findings.note(path, "'jsonb' does not say what is inside: %s.".formatted(type.name()));
            return "jsonb";
        }
        return simple(type, path);
    }

    private String simple(DataType type, String path) {
        if (type instanceof DataType.DecimalType decimal) {
            return "numeric(%d, %d)".formatted(decimal.precision(), decimal.scale());
        }
        return switch (type.name()) {
            case "string" -> "varchar";
            case "byte" -> {
                findings.note(path, "PostgreSQL has no bytes: 'smallint' holds more.");
                yield "smallint";
            }
            case "short" -> "smallint";
            case "long" -> "bigint";
            case "float" -> "real";
            case "double" -> "double precision";
            case "timestamp" -> "timestamp(6) with time zone";
            case "timestamp_ntz" -> "timestamp(6)";
            case "time" -> "time(6)";
            case "binary" -> "bytea";
            default -> type.name();
        };
    }

    /** Returns the quoted names of fields, apart from each other. */
    private List<String> names(List<Field> fields) {
        UniqueNames unique = new UniqueNames();
        fields.stream().map(Field::name).filter(PostgresText::isColumnName).forEach(unique::reserve);
        List<String> names = new ArrayList<>();
        for (Field field : fields) {
            String name = field.name();
            if (!PostgresText.isColumnName(name)) {
                name = unique.claim(PostgresText.columnName(name));
                findings.note(field.name(), "PostgreSQL does not allow the name: it is '%s'.".formatted(name));
            }
            names.add(PostgresText.quoted(name));
        }
        return names;
    }

    private String tablePart(String part) {
        String name = PostgresText.name(part);
        if (!name.equals(part)) {
            findings.note("", "PostgreSQL does not allow the table name: '%s' is part of it instead.".formatted(name));
        }
        return PostgresText.quoted(name);
    }
}
