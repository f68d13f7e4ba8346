package io.meshsdk.core.columns;

import io.meshsdk.schema.DataType;

/**
 * Where an appender stands in its batch.
 *
 * @param field the top-level field
 * @param path the field itself, or what lies in it: {@code address.city}
 * @param type what is expected there
 * @param intake what the batch takes in
 */
record Place(String field, String path, DataType type, Intake intake) {
    static Place of(String field, DataType type, Intake intake) {
        return new Place(field, field, type, intake);
    }

    Place child(String name, DataType childType) {
        return new Place(field, path + "." + name, childType, intake);
    }

    void misfit(String found) {
        intake.note(field, path.equals(field) ? type.name() : type.name() + " in " + path, found);
    }
}
