package io.meshsdk.parquet.internal.types;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;

/** Reads the groups of a file as the types of fields. */
final class NestedTypes {
    private NestedTypes() {}

    /** Returns the type of a group, or of a repeated type; empty where there is none for it. */
    static Optional<DataType> dataType(Type type) {
        if (FileGroups.isList(type)) {
            return FileTypes.dataType(FileGroups.element(type)).map(ListType::new);
        }
        if (FileGroups.isMap(type)) {
            return map(FileGroups.entry(type));
        }
        return FileGroups.isStruct(type) ? struct(type.asGroupType()) : Optional.empty();
    }

    private static Optional<DataType> map(GroupType entry) {
        Optional<DataType> key = FileTypes.dataType(entry.getType(0));
        Optional<DataType> value = FileTypes.dataType(entry.getType(1));
        return key.flatMap(keys -> value.map(values -> new MapType(keys, values)));
    }

    private static Optional<DataType> struct(GroupType group) {
        List<Field> fields = new ArrayList<>();
        for (Type child : group.getFields()) {
            Optional<DataType> type = FileTypes.dataType(child);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            fields.add(Field.of(child.getName(), type.get()));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new StructType(fields));
    }

    /** Returns whether values of a nested column are read as a nested type: part by part, fields by their names. */
    static boolean isReadAs(DataType wanted, Type column) {
        if (wanted instanceof ListType list && FileGroups.isList(column)) {
            return FileTypes.isReadAs(list.element(), FileGroups.element(column));
        }
        if (wanted instanceof MapType map && FileGroups.isMap(column)) {
            GroupType entry = FileGroups.entry(column);
            return FileTypes.isReadAs(map.key(), entry.getType(0)) && FileTypes.isReadAs(map.value(), entry.getType(1));
        }
        return wanted instanceof StructType struct
                && FileGroups.isStruct(column)
                && isStructReadAs(struct, column.asGroupType());
    }

    private static boolean isStructReadAs(StructType wanted, GroupType group) {
        int found = 0;
        for (Field field : wanted.fields()) {
            if (group.containsField(field.name())) {
                found++;
                if (!FileTypes.isReadAs(field.type(), group.getType(field.name()))) {
                    return false;
                }
            }
        }
        return found > 0;
    }
}
