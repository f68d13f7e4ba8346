package io.meshsdk.parquet.internal.types;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** How fields of a table are called in a file. Immutable and thread-safe. */
public final class FieldNames {
    private static final FieldNames SAME = new FieldNames((path, group) -> last(path));

    private final Lookup lookup;

    private FieldNames(Lookup lookup) {
        this.lookup = lookup;
    }

    /** Returns that they are called as in the table. */
    public static FieldNames same() {
        return SAME;
    }

    /** Returns that those at some paths are called otherwise. */
    public static FieldNames of(Map<List<String>, String> names) {
        Map<List<String>, String> kept = Map.copyOf(names);
        return new FieldNames((path, group) -> kept.getOrDefault(path, last(path)));
    }

    /** Returns that those at some paths are what has an id, whatever it is called. */
    public static FieldNames ofIds(Map<List<String>, Integer> ids) {
        Map<List<String>, Integer> kept = Map.copyOf(ids);
        return new FieldNames((path, group) -> {
            Integer id = kept.get(path);
            return id == null ? last(path) : withId(id, path, group);
        });
    }

    private static String withId(int id, List<String> path, GroupType group) {
        for (Type field : group.getFields()) {
            if (field.getId() != null && field.getId().intValue() == id) {
                return field.getName();
            }
        }
        return missing(last(path), group);
    }

    /** Returns a name that nothing in a group has. */
    private static String missing(String name, GroupType group) {
        String free = name;
        while (group.containsField(free)) {
            free += "'";
        }
        return free;
    }

    /** Returns a field as it is called in a file, and what is in it too. */
    public Field inFile(Field field, MessageType file) {
        return field(field, List.of(), file);
    }

    private Field field(Field field, List<String> around, GroupType group) {
        List<String> path = inside(around, field.name());
        String name = lookup.name(path, group);
        if (!field.type().isNested() || !group.containsField(name)) {
            return Field.of(name, field.type());
        }
        return Field.of(name, type(field.type(), path, group.getType(name)));
    }

    private DataType type(DataType type, List<String> path, Type column) {
        if (type instanceof StructType struct && FileGroups.isStruct(column)) {
            List<Field> fields = new ArrayList<>();
            struct.fields().forEach(field -> fields.add(field(field, path, column.asGroupType())));
            return new StructType(fields);
        }
        if (type instanceof ListType list && FileGroups.isList(column)) {
            return new ListType(type(list.element(), inside(path, "element"), FileGroups.element(column)));
        }
        if (type instanceof MapType map && FileGroups.isMap(column)) {
            GroupType entry = FileGroups.entry(column);
            return new MapType(
                    type(map.key(), inside(path, "key"), entry.getType(0)),
                    type(map.value(), inside(path, "value"), entry.getType(1)));
        }
        return type;
    }

    private static List<String> inside(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    private static String last(List<String> path) {
        return Objects.requireNonNull(path.get(path.size() - 1));
    }

    /** Finds the name of the field at a path, in the group that it lies in. */
    private interface Lookup {
        String name(List<String> path, GroupType group);
    }
}
