package io.meshsdk.core.findability;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.stream.Stream;

/** Looks into fields whose types hold fields. */
final class NestedFields {
    private NestedFields() {}

    static Stream<Field> of(List<Field> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field), in(field.type())));
    }

    private static Stream<Field> in(DataType type) {
        if (type instanceof StructType struct) {
            return of(struct.fields());
        }
        if (type instanceof ListType list) {
            return in(list.element());
        }
        return type instanceof MapType map ? Stream.concat(in(map.key()), in(map.value())) : Stream.of();
    }
}
