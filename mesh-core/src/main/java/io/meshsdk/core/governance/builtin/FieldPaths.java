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
 * The fields of a port, nested ones included, by their paths: {@code outputs[daily].schema.email}.
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
        List<Schema> schemas = port.contract().schemas();
        for (int i = 0; i < schemas.size(); i++) {
            String path = of(port) + (schemas.size() == 1 ? ".schema" : ".schemas[%d]".formatted(i));
            add(path, schemas.get(i).fields(), fields);
        }
        return fields;
    }

    private static void add(String path, List<Field> fields, Map<String, Field> found) {
        for (Field field : fields) {
            found.put(path + "." + field.name(), field);
            add(path + "." + field.name(), field.type(), found);
        }
    }

    private static void add(String path, DataType type, Map<String, Field> found) {
        if (type instanceof StructType struct) {
            add(path, struct.fields(), found);
        } else if (type instanceof ListType list) {
            add(path + ".element", list.element(), found);
        } else if (type instanceof MapType map) {
            add(path + ".key", map.key(), found);
            add(path + ".value", map.value(), found);
        }
    }
}
