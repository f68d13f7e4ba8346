package io.meshsdk.core.interchange;

import io.meshsdk.metadata.Annotations;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;

/** Schemas with what the formats of code carry: names, types, keys, words for people, and how far values may travel. */
final class Carried {
    private Carried() {}

    static Schema by(Schema schema) {
        Schema carried = Schema.of(schema.fields().stream().map(Carried::by).toList());
        return schema.name().map(carried::named).orElse(carried);
    }

    private static Field by(Field field) {
        Field carried = Field.of(field.name(), by(field.type()))
                .synonyms(field.synonyms().toArray(String[]::new))
                .examples(field.examples().toArray(String[]::new))
                .annotated(Annotations.none().tags(field.tags().toArray(String[]::new)));
        carried = field.isRequired() ? carried.required() : carried;
        carried = field.isPrimaryKey() ? carried.primaryKey() : carried;
        carried = field.description().map(carried::describedAs).orElse(carried);
        carried = field.pii().map(carried::pii).orElse(carried);
        carried = field.taxonomy().map(carried::taxonomy).orElse(carried);
        carried = field.declaredClassification().map(carried::classified).orElse(carried);
        return field.mask().map(carried::masked).orElse(carried);
    }

    private static DataType by(DataType type) {
        if (type instanceof StructType struct) {
            return new StructType(struct.fields().stream().map(Carried::by).toList());
        }
        if (type instanceof ListType list) {
            return new ListType(by(list.element()));
        }
        return type instanceof MapType map ? new MapType(by(map.key()), by(map.value())) : type;
    }
}
