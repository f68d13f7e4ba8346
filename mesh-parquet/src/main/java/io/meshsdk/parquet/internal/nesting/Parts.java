package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a field, and numbers those that are columns of the file. */
final class Parts {
    private int leaves;

    Part of(Field field) {
        return of(field.type(), new Place(field.name(), Leaf.isSecret(field), 0), Nullness.OPTIONAL);
    }

    private Part of(DataType type, Place place, Nullness nullness) {
        if (type instanceof StructType struct) {
            return struct(struct, place, nullness);
        }
        if (type instanceof ListType list) {
            Place inside = place.repeated("element");
            return new ListPart(
                    place.name(), of(list.element(), inside, Nullness.OPTIONAL), nullness, inside.repetition());
        }
        if (type instanceof MapType map) {
            return map(map, place, nullness);
        }
        return new LeafPart(new Leaf(place.name(), type, place.secret()), leaves++, nullness);
    }

    private Part struct(StructType type, Place place, Nullness nullness) {
        List<Part> fields = new ArrayList<>();
        for (Field field : type.fields()) {
            fields.add(of(field.type(), place.field(field), Nullness.OPTIONAL));
        }
        return new StructPart(place.name(), fields, nullness);
    }

    private Part map(MapType type, Place place, Nullness nullness) {
        Place inside = place.repeated("value");
        Part key = of(type.key(), place.repeated("key"), Nullness.REQUIRED);
        Part value = of(type.value(), inside, Nullness.OPTIONAL);
        return new MapPart(place.name(), List.of(key, value), nullness, inside.repetition());
    }

    /** Where a part lies: its name from the field on, whether it is sensitive, and how many lists and maps are around it. */
    private record Place(String name, boolean secret, int repetition) {
        Place field(Field field) {
            return new Place(name + "." + field.name(), secret || Leaf.isSecret(field), repetition);
        }

        Place repeated(String child) {
            return new Place(name + "." + child, secret, repetition + 1);
        }
    }
}
