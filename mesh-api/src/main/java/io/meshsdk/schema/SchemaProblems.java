package io.meshsdk.schema;

import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds what keeps fields from being a table, nested fields included. */
final class SchemaProblems {
    private final List<String> found = new ArrayList<>();

    private SchemaProblems() {}

    static List<String> of(List<Field> fields) {
        SchemaProblems problems = new SchemaProblems();
        problems.fields("Invalid schema:", fields);
        return List.copyOf(problems.found);
    }

    private void fields(String where, List<Field> fields) {
        if (fields.isEmpty()) {
            found.add(where + " it has no field");
        }
        Map<String, String> seen = new LinkedHashMap<>();
        for (Field field : fields) {
            String twin = seen.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field.name());
            if (twin != null) {
                found.add("%s fields '%s' and '%s' have one name, letter case ignored"
                        .formatted(where, twin, field.name()));
            }
            type("Invalid type of field '" + field.name() + "':", field.type());
        }
    }

    private void type(String where, DataType type) {
        if (type instanceof StructType struct) {
            fields(where, struct.fields());
        } else if (type instanceof ListType list) {
            type(where, list.element());
        } else if (type instanceof MapType map) {
            type(where, map.key());
            type(where, map.value());
        }
    }
}
