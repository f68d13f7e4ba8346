package io.meshsdk.core.governance.builtin;

import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a port, nested ones included, by their paths: {@code outputs[daily].schema.email}. No two fields have one path: a
 * name with a dot is in backticks, as {@link Field#pathName()} has it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class FieldPaths {
    private FieldPaths() {}

    /** Returns the path of a port. */
    public static String of(OutputPort port) {
        return "outputs[%s]".formatted(port.name());
    }

    /** Returns the fields of a port by their paths, in order. */
    public static Map<String, Field> in(OutputPort port) {
        Map<String, Field> fields = new LinkedHashMap<>();
        columns(port).forEach((path, column) -> fields.putAll(within(path, column)));
        return fields;
    }

    /** Returns the fields of a port that are in no other, by their paths, in order; of those of one name, in a draft, the first. */
    public static Map<String, Field> columns(OutputPort port) {
        Map<String, Field> fields = new LinkedHashMap<>();
        List<Schema> schemas = port.contract().schemas();
        for (int i = 0; i < schemas.size(); i++) {
            String path = of(port) + (schemas.size() == 1 ? ".schema" : ".schemas[%d]".formatted(i));
            schemas.get(i).fields().forEach(field -> fields.putIfAbsent(path + "." + field.pathName(), field));
        }
        return fields;
    }

    /** Returns a field that is at a path, and those within it by their paths, in order. */
    public static Map<String, Field> within(String path, Field field) {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.put(path, field);
        add(path, field.type(), fields);
        return fields;
    }

    private static void add(String path, DataType type, Map<String, Field> found) {
        if (type instanceof StructType struct) {
            struct.fields().forEach(field -> found.putAll(within(path + "." + field.pathName(), field)));
        } else if (type instanceof ListType list) {
            add(path + ".element", list.element(), found);
        } else if (type instanceof MapType map) {
            add(path + ".key", map.key(), found);
            add(path + ".value", map.value(), found);
        }
    }
}
