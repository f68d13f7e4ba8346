package io.meshsdk.parquet.internal.types;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/**
 * Writes nested types as the groups that Delta and Spark write: lists of three levels, maps of {@code key_value}.
 *
 * @param ids the ids of fields by their paths
 */
record FieldGroups(Map<List<String>, Integer> ids) {
    Type of(Field field) {
        return of(field.type(), Repetition.OPTIONAL, List.of(field.name()));
    }

    private Type of(DataType type, Repetition repetition, List<String> path) {
        Type made = type.isNested() ? group(type, repetition, path) : FieldTypes.simple(type, repetition, path);
        Integer id = ids.get(path);
        return id == null ? made : made.withId(id);
    }

    private GroupType group(DataType type, Repetition repetition, List<String> path) {
        if (type instanceof StructType struct) {
            return struct(struct, repetition, path);
        }
        String name = path.get(path.size() - 1);
        if (type instanceof ListType list) {
            Type element = of(list.element(), Repetition.OPTIONAL, inside(path, "element"));
            return Types.buildGroup(repetition)
                    .as(LogicalTypeAnnotation.listType())
                    .addField(Types.repeatedGroup().addField(element).named("list"))
                    .named(name);
        }
        MapType map = (MapType) type;
        Type key = of(map.key(), Repetition.REQUIRED, inside(path, "key"));
        Type value = of(map.value(), Repetition.OPTIONAL, inside(path, "value"));
        return Types.buildGroup(repetition)
                .as(LogicalTypeAnnotation.mapType())
                .addField(Types.repeatedGroup().addFields(key, value).named("key_value"))
                .named(name);
    }

    private GroupType struct(StructType type, Repetition repetition, List<String> path) {
        if (type.fields().isEmpty()) {
            throw FieldTypes.notSupported(type, path);
        }
        Types.GroupBuilder<GroupType> group = Types.buildGroup(repetition);
        for (Field field : type.fields()) {
            group.addField(of(field.type(), Repetition.OPTIONAL, inside(path, field.name())));
        }
        return group.named(path.get(path.size() - 1));
    }

    private static List<String> inside(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
