package io.meshsdk.parquet.internal.avro;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Where values belong, and what was last found out about the Avro schemas of those that came there. Not thread-safe. */
final class Place {
    private final String field;
    private final String path;
    private final DataType type;
    private final List<Place> children;
    private final Schema.@Nullable Field[] sources;
    private List<Schema.Field> unknown = List.of();
    private @Nullable Schema record;
    private @Nullable Schema union;
    private Schema branch = Schema.create(Schema.Type.NULL);

    private Place(String field, String path, DataType type) {
        this.field = field;
        this.path = path;
        this.type = type;
        this.children = children(type);
        this.sources = new Schema.@Nullable Field[children.size()];
    }

    /** Returns the place of whole rows. */
    static Place ofRows(io.meshsdk.schema.Schema schema) {
        return new Place("", "", new StructType(schema.fields()));
    }

    private List<Place> children(DataType parent) {
        if (parent instanceof StructType struct) {
            return struct.fields().stream()
                    .map(child -> child(child.name(), child.type()))
                    .toList();
        }
        if (parent instanceof ListType list) {
            return List.of(child("element", list.element()));
        }
        return parent instanceof MapType map
                ? List.of(child("key", map.key()), child("value", map.value()))
                : List.of();
    }

    private Place child(String name, DataType childType) {
        return isRow() ? new Place(name, name, childType) : new Place(field, path + "." + name, childType);
    }

    private boolean isRow() {
        return path.isEmpty();
    }

    /** Returns the top-level field; empty for whole rows. */
    String field() {
        return field;
    }

    /** Returns the field, or what lies in it: {@code address.city}. */
    String path() {
        return path;
    }

    DataType type() {
        return type;
    }

    /** Returns the places of the fields of a struct, of the elements of a list, or of the keys and values of a map. */
    Place child(int number) {
        return children.get(number);
    }

    int size() {
        return children.size();
    }

    /** Returns what is expected, and where, unless that is the field itself. */
    String within(String expected) {
        return path.equals(field) ? expected : expected + " in " + path;
    }

    /** Returns where records of a schema have the fields of this struct: null for those that they lack. */
    Schema.@Nullable Field[] sources(Schema schema) {
        if (!schema.equals(record)) {
            record = schema;
            Set<Schema.Field> others = new HashSet<>(schema.getFields());
            for (int i = 0; i < sources.length; i++) {
                Schema.Field found =
                        schema.getField(((StructType) type).fields().get(i).name());
                sources[i] = found;
                others.remove(found);
            }
            unknown = schema.getFields().stream().filter(others::contains).toList();
        }
        return sources;
    }

    /** Returns the fields of the schema whose sources were last asked for that have no place here. */
    List<Schema.Field> unknown() {
        return unknown;
    }

    /** Returns a schema, or the only one beside null in a union; a union of more where there are more. */
    Schema withoutNull(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        if (!schema.equals(union)) {
            union = schema;
            branch = AvroTypes.onlyBranch(schema).orElse(schema);
        }
        return branch;
    }
}
