package io.meshsdk.schema;

import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import java.util.ArrayList;
import java.util.List;
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

    static List<Field> editing(List<Field> fields, String path, UnaryOperator<Field> change) {
        List<Field> edited = new ArrayList<>(fields);
        for (int i = 0; i < edited.size(); i++) {
            Field field = edited.get(i);
            if (path.equals(field.name())) {
                edited.set(i, change.apply(field));
                return edited;
            }
            if (field.type().isNested() && path.startsWith(field.name() + ".")) {
                String rest = path.substring(field.name().length() + 1);
                edited.set(i, new Field(field.name(), editing(field.type(), rest, change), field.traits));
                return edited;
            }
        }
        throw noField(path);
    }

    private static DataType editing(DataType type, String path, UnaryOperator<Field> change) {
        if (type instanceof StructType struct) {
            return new StructType(editing(struct.fields(), path, change));
        }
        if (type instanceof ListType list && path.startsWith("element.")) {
            return new ListType(editing(list.element(), rest(path), change));
        }
        if (type instanceof MapType map && path.startsWith("key.")) {
            return new MapType(editing(map.key(), rest(path), change), map.value());
        }
        if (type instanceof MapType map && path.startsWith("value.")) {
            return new MapType(map.key(), editing(map.value(), rest(path), change));
        }
        throw noField(path);
    }

    private static String rest(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    private static IllegalArgumentException noField(String path) {
        return new IllegalArgumentException(
                "Cannot change field '%s': there is none. Name one as the schema does.".formatted(path));
    }
}
