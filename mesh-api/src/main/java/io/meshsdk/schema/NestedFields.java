package io.meshsdk.schema;

import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;

/** Looks into nested types. */
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
}
