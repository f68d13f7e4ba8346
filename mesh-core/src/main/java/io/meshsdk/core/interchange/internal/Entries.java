package io.meshsdk.core.interchange.internal;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;

/**
 * Maps whose keys the target cannot have, written as lists of structs of a key and a value.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Entries {
    private Entries() {}

    /** Returns the map whose entries are of a type, or a list of them where they are no entries. */
    public static DataType mapOf(DataType entry) {
        if (entry instanceof StructType struct
                && struct.fields().size() == 2
                && struct.fields().get(0).name().equals("key")
                && struct.fields().get(1).name().equals("value")) {
            return new MapType(
                    struct.fields().get(0).type(), struct.fields().get(1).type());
        }
        return new ListType(entry);
    }
}
