package io.meshsdk.delta.internal.stats;

import io.meshsdk.access.Classification;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that has statistics: a field that is no struct, at any depth of structs.
 *
 * @param path its name, behind the names of the structs around it
 * @param type its type
 * @param isSensitive whether it, a struct around it or a field in it is sensitive
 */
record Leaf(List<String> path, DataType type, boolean isSensitive) {
    /** Returns the leaves of a schema in its order. */
    static List<Leaf> of(Schema schema) {
        List<Leaf> leaves = new ArrayList<>();
        schema.fields().forEach(field -> collect(field, List.of(), false, leaves));
        return leaves;
    }

    private static void collect(Field field, List<String> around, boolean sensitive, List<Leaf> leaves) {
        List<String> path = new ArrayList<>(around);
        path.add(field.name());
        if (field.type() instanceof StructType struct) {
            boolean isSensitive = sensitive || isSensitiveItself(field);
            struct.fields().forEach(inner -> collect(inner, path, isSensitive, leaves));
        } else {
            leaves.add(new Leaf(List.copyOf(path), field.type(), sensitive || field.isSensitive()));
        }
    }

    // A struct that holds a sensitive field is called sensitive too, but its other fields are not.
    private static boolean isSensitiveItself(Field struct) {
        return struct.classification()
                        .filter(level -> level.isAtLeast(Classification.CONFIDENTIAL))
                        .isPresent()
                || struct.pii().isPresent()
                || struct.mask().isPresent();
    }

    /** Returns a copy under another path. */
    Leaf called(List<String> other) {
        return new Leaf(other, type, isSensitive);
    }

    /** Returns whether Delta keeps a smallest and a largest value of the type. */
    boolean hasBounds() {
        return !type.isNested()
                && !(type instanceof BooleanType)
                && !(type instanceof BinaryType)
                && !(type instanceof TimeType);
    }

    /** Returns the name under which the statistics of a file know it. */
    String name() {
        return String.join(".", path);
    }
}
