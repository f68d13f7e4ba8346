package io.meshsdk.core.columns;

import io.meshsdk.schema.DataType;

/** Where an appender stands: the field's path, its type, and the batch it belongs to. */
record Place(String field, DataType type, Intake intake) {
    Place child(String name, DataType childType) {
        return new Place(field + "." + name, childType, intake);
    }
}
