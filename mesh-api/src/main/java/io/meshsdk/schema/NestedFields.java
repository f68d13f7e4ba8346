package io.meshsdk.schema;

import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Looks into nested types, and changes what is in them. */
final class NestedFields {
    private NestedFields() {}

    static boolean anySensitive(DataType type) {
        if (type instanceof StructType struct) {
            return struct.fields().stream().anyMatch(Field::isSensitive);
        }
        if (type instanceof ListType list) {
            return anySensitive(list.element());
        }
        return type instanceof MapType map && (anySensitive(map.key()) || anySensitive(map.value()));
    }

    /** Returns a name as paths have it: in backticks where it could be taken for several. */
    static String pathName(String name) {
        return name.contains(".") || name.contains("`") ? quoted(name) : name;
    }

    /** A path that may mean several fields, since a name has a dot that is not quoted, changes none. */
    static List<Field> editing(List<Field> fields, String path, UnaryOperator<Field> change) {
        List<List<Field>> edited = edited(fields, path, change);
        if (edited.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot change field '%s': there is none. Name one as the schema does.".formatted(path));
        }
        if (edited.size() > 1) {
            throw new IllegalArgumentException(
                    "Cannot change field '%s': it may be one of %d. Put the names that the path is made of in backticks."
                            .formatted(path, edited.size()));
        }
        return edited.get(0);
    }

    /** Returns the fields once for each of them that a path may mean, with that one changed. */
    private static List<List<Field>> edited(List<Field> fields, String path, UnaryOperator<Field> change) {
        List<List<Field>> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            if (seen.add(fields.get(i).name())) {
                for (Field field : edited(fields.get(i), path, change)) {
                    List<Field> edited = new ArrayList<>(fields);
                    edited.set(i, field);
                    all.add(edited);
                }
            }
        }
        return all;
    }

    private static List<Field> edited(Field field, String path, UnaryOperator<Field> change) {
        List<Field> all = new ArrayList<>();
        for (String name : List.of(field.name(), quoted(field.name()))) {
            if (path.equals(name)) {
                all.add(change.apply(field));
            } else if (path.startsWith(name + ".")) {
                edited(field.type(), path.substring(name.length() + 1), change)
                        .forEach(type -> all.add(new Field(field.name(), type, field.traits)));
            }
        }
        return all;
    }

    private static List<DataType> edited(DataType type, String path, UnaryOperator<Field> change) {
        List<DataType> all = new ArrayList<>();
        if (type instanceof StructType struct) {
            edited(struct.fields(), path, change).forEach(fields -> all.add(new StructType(fields)));
        } else if (type instanceof ListType list && path.startsWith("element.")) {
            edited(list.element(), rest(path), change).forEach(element -> all.add(new ListType(element)));
        } else if (type instanceof MapType map && path.startsWith("key.")) {
            edited(map.key(), rest(path), change).forEach(key -> all.add(new MapType(key, map.value())));
        } else if (type instanceof MapType map && path.startsWith("value.")) {
            edited(map.value(), rest(path), change).forEach(value -> all.add(new MapType(map.key(), value)));
        }
        return all;
    }

    private static String rest(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
