package io.meshsdk.delta.internal.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the columns of a table are called in its files, and in what its log says of files: as in the table, unless it maps
 * them. A path of a field is its name behind the names of the fields around it; {@code element} stands for what is in a
 * list, {@code key} and {@code value} for what is in a map.
 */
public final class ColumnNames {
    private static final String NAME = "delta.columnMapping.physicalName";
    private static final String ID = "delta.columnMapping.id";

    private final ColumnMappingMode mode;
    private final Map<List<String>, String> stored = new LinkedHashMap<>();
    private final Map<List<String>, Integer> ids = new LinkedHashMap<>();

    private ColumnNames(ColumnMappingMode mode) {
        this.mode = mode;
    }

    /** Returns the names of a table that maps none. */
    public static ColumnNames same() {
        return new ColumnNames(ColumnMappingMode.NONE);
    }

    /**
     * Returns the names of a table.
     *
     * @param schemaJson the schema it declares
     * @param properties the properties it declares
     */
    public static ColumnNames of(String schemaJson, Map<String, String> properties) {
        ColumnNames names = new ColumnNames(ColumnMappingMode.of(properties));
        if (names.mode != ColumnMappingMode.NONE) {
            names.collect(DeltaSchemas.tree(schemaJson), List.of());
        }
        return names;
    }

    private void collect(JsonNode type, List<String> around) {
        for (JsonNode field : type.path("fields")) {
            List<String> path = inside(around, field.path("name").asText());
            JsonNode name = field.path("metadata").path(NAME);
            JsonNode id = field.path("metadata").path(ID);
            if (name.isTextual()) {
                stored.put(path, name.textValue());
            }
            if (id.isIntegralNumber()) {
                ids.put(path, id.intValue());
            }
            collect(field.path("type"), path);
        }
        if (type.has("elementType")) {
            collect(type.path("elementType"), inside(around, "element"));
        }
        if (type.has("keyType")) {
            collect(type.path("keyType"), inside(around, "key"));
            collect(type.path("valueType"), inside(around, "value"));
        }
    }

    /** Returns how columns are found. */
    public ColumnMappingMode mode() {
        return mode;
    }

    /** Returns the names in files by path, as far as they differ or not. */
    public Map<List<String>, String> stored() {
        return stored;
    }

    /** Returns the ids in files by path. */
    public Map<List<String>, Integer> ids() {
        return ids;
    }

    /** Returns the name of a column, not of a field in it, in files and in the log. */
    public String stored(String column) {
        return stored.getOrDefault(List.of(column), column);
    }

    /** Returns the path in files of a path in the table. */
    public List<String> stored(List<String> path) {
        List<String> inFile = new ArrayList<>();
        for (int length = 1; length <= path.size(); length++) {
            inFile.add(stored.getOrDefault(path.subList(0, length), path.get(length - 1)));
        }
        return inFile;
    }

    /** Returns the ids of the columns that lie in files, by their paths there. */
    public Map<List<String>, Integer> idsByStoredPath() {
        Map<List<String>, Integer> byPath = new LinkedHashMap<>();
        ids.forEach((path, id) -> byPath.put(stored(path), id));
        return byPath;
    }

    /**
     * Returns a schema as it is called in files.
     *
     * @throws StorageException if the table maps columns, and has not this one yet
     */
    public Schema inFiles(Schema schema) {
        return mode == ColumnMappingMode.NONE ? schema : Schema.draft(inFiles(schema.fields(), List.of()));
    }

    private List<Field> inFiles(List<Field> fields, List<String> around) {
        return fields.stream()
                .map(field -> inFiles(field, inside(around, field.name())))
                .toList();
    }

    private Field inFiles(Field field, List<String> path) {
        String name = stored.get(path);
        if (name == null || !ids.containsKey(path)) {
            throw new StorageException(
                    "Cannot add column '%s' to a Delta table that maps columns: its name and id in files are not assigned here. Add the column with Delta on Spark, then publish."
                            .formatted(String.join(".", path)));
        }
        Field renamed = Field.of(name, inFiles(field.type(), path));
        Field classified = field.classification().map(renamed::classified).orElse(renamed);
        Field personal = field.pii().map(classified::pii).orElse(classified);
        return field.mask().map(personal::masked).orElse(personal);
    }

    private DataType inFiles(DataType type, List<String> path) {
        if (type instanceof StructType struct) {
            return new StructType(inFiles(struct.fields(), path));
        }
        if (type instanceof ListType list) {
            return new ListType(inFiles(list.element(), inside(path, "element")));
        }
        return type instanceof MapType map
                ? new MapType(inFiles(map.key(), inside(path, "key")), inFiles(map.value(), inside(path, "value")))
                : type;
    }

    private static List<String> inside(List<String> around, String name) {
        List<String> path = new ArrayList<>(around);
        path.add(name);
        return List.copyOf(path);
    }

    /** Returns whether files with columns of a schema that were written under these names are read under others. */
    public boolean agreesWith(ColumnNames other, Schema schema) {
        return mode == other.mode
                && inFiles(schema).equals(other.inFiles(schema))
                && ids.entrySet().stream()
                        .filter(id -> schema.contains(id.getKey().get(0)))
                        .allMatch(id -> id.getValue().equals(other.ids.get(id.getKey())));
    }
}
