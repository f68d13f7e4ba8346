package io.meshsdk.parquet.internal.records;

import io.meshsdk.parquet.internal.types.FileGroups;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** Finds the parts of a field in a column that is read as its type. */
final class Parts {
    private final BiFunction<DataType, List<String>, LeafValues> leaves;

    /** Creates a finder, given what reads the values of a type at a path. */
    Parts(BiFunction<DataType, List<String>, LeafValues> leaves) {
        this.leaves = leaves;
    }

    Part of(DataType type, Type column) {
        return of(type, column, List.of(column.getName()), Level.ofRow());
    }

    private Part of(DataType type, Type column, List<String> path, Level around) {
        Level level = around.within(column);
        if (type instanceof ListType list) {
            return list(list, column, path, level);
        }
        if (type instanceof MapType map) {
            return map(map, column, path, level);
        }
        return type instanceof StructType struct
                ? struct(struct, column.asGroupType(), path, level)
                : new LeafPart(leaves.apply(type, path), level);
    }

    private Part list(ListType type, Type column, List<String> path, Level level) {
        Type element = FileGroups.element(column);
        return new ListPart(of(type.element(), element, elementPath(column, path), level.repeated()), level);
    }

    private static List<String> elementPath(Type column, List<String> path) {
        if (FileGroups.isLoneRepeated(column)) {
            return path;
        }
        List<String> repeated = child(path, column.asGroupType().getType(0));
        return FileGroups.isItself(column) ? repeated : child(repeated, FileGroups.element(column));
    }

    private Part map(MapType type, Type column, List<String> path, Level level) {
        GroupType entry = FileGroups.entry(column);
        List<String> inside = child(path, entry);
        Part key = of(type.key(), entry.getType(0), child(inside, entry.getType(0)), level.repeated());
        Part value = of(type.value(), entry.getType(1), child(inside, entry.getType(1)), level.repeated());
        return new MapPart(key, value, level);
    }

    private Part struct(StructType type, GroupType group, List<String> path, Level level) {
        Map<String, Part> fields = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (group.containsField(field.name())) {
                Type child = group.getType(field.name());
                fields.put(field.name(), of(field.type(), child, child(path, child), level));
            }
        }
        return new StructPart(type, fields, level);
    }

    private static List<String> child(List<String> path, Type child) {
        List<String> longer = new ArrayList<>(path);
        longer.add(child.getName());
        return longer;
    }
}
