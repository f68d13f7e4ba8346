package io.meshsdk.parquet.internal.avro;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values of Avro records into what columns hold. What does not fit is noted, and null. Not thread-safe.
 *
 * <p>Structs and lists become arrays, maps become {@link MapValue}; the rest is as in {@link SimpleValues}.
 */
final class AvroValues {
    private static final Schema TEXT = Schema.create(Schema.Type.STRING);

    private final MisfitNotes notes;
    private final SimpleValues simple = new SimpleValues();

    AvroValues(MisfitNotes notes) {
        this.notes = notes;
    }

    /** Returns about how many bytes of text the values had since this was last asked. */
    long drainBytes() {
        return simple.drainBytes();
    }

    /** Returns the values of a record in the order of the fields of a struct, or of rows. */
    @Nullable
    Object[] struct(Place place, IndexedRecord record) {
        Schema.@Nullable Field[] sources = place.sources(record.getSchema());
        @Nullable Object[] values = new @Nullable Object[sources.length];
        List<Schema.Field> unknown = place.unknown();
        for (int i = 0; i < values.length; i++) {
            Schema.Field source = sources[i];
            values[i] = source == null ? null : of(place.child(i), source.schema(), record.get(source.pos()));
        }
        for (Schema.Field field : unknown) {
            Object value = record.get(field.pos());
            notes.unknown(place, value == null ? "null" : value.getClass().getName());
        }
        return values;
    }

    private @Nullable Object of(Place place, Schema avro, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Schema branch = branch(place, avro, value);
        Object found = branch == null ? null : convert(place, branch, value);
        if (found == null) {
            notes.misfit(place, value);
        }
        return found;
    }

    private static @Nullable Schema branch(Place place, Schema avro, Object value) {
        Schema branch = place.withoutNull(avro);
        return branch.getType() == Schema.Type.UNION ? resolved(branch, value) : branch;
    }

    private static @Nullable Schema resolved(Schema union, Object value) {
        try {
            return union.getTypes().get(GenericData.get().resolveUnion(union, value));
        } catch (AvroRuntimeException e) {
            return null;
        }
    }

    private @Nullable Object convert(Place place, Schema avro, Object value) {
        DataType type = place.type();
        if (type instanceof StructType) {
            return value instanceof IndexedRecord record ? struct(place, record) : null;
        }
        if (type instanceof ListType) {
            boolean fits = value instanceof Collection<?> && avro.getType() == Schema.Type.ARRAY;
            return fits ? list(place.child(0), avro.getElementType(), (Collection<?>) value) : null;
        }
        return type instanceof MapType ? map(place, avro, value) : simple.of(type, avro, value);
    }

    private @Nullable Object[] list(Place place, Schema element, Collection<?> list) {
        @Nullable Object[] values = new @Nullable Object[list.size()];
        int count = 0;
        for (Object value : list) {
            values[count++] = of(place, element, value);
        }
        return values;
    }

    private @Nullable MapValue map(Place place, Schema avro, Object value) {
        if (value instanceof Map<?, ?> map && avro.getType() == Schema.Type.MAP) {
            return map(place, new Entries(map.keySet(), TEXT, map.values(), avro.getValueType()));
        }
        if (!(value instanceof Collection<?> list) || !AvroTypes.isEntries(avro)) {
            return null;
        }
        List<@Nullable Object> keys = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (Object entry : list) {
            if (!(entry instanceof IndexedRecord record)) {
                return null;
            }
            keys.add(record.get(0));
            values.add(record.get(1));
        }
        List<Schema.Field> fields = avro.getElementType().getFields();
        return map(
                place,
                new Entries(keys, fields.get(0).schema(), values, fields.get(1).schema()));
    }

    /** Returns a map: none where a key is null or does not fit, for keys are never null. */
    private @Nullable MapValue map(Place place, Entries entries) {
        List<Object> keys = new ArrayList<>(entries.keys().size());
        for (Object key : entries.keys()) {
            Schema branch = key == null ? null : branch(place.child(0), entries.keyType(), key);
            Object converted = branch == null || key == null ? null : convert(place.child(0), branch, key);
            if (converted == null) {
                return null;
            }
            keys.add(converted);
        }
        List<@Nullable Object> values = new ArrayList<>(keys.size());
        entries.values().forEach(value -> values.add(of(place.child(1), entries.valueType(), value)));
        return new MapValue(keys, values);
    }

    /** What comes as a map, in whichever form. */
    private record Entries(
            Collection<? extends @Nullable Object> keys,
            Schema keyType,
            Collection<? extends @Nullable Object> values,
            Schema valueType) {}

    /** The keys and the values of a map. */
    record MapValue(List<Object> keys, List<@Nullable Object> values) {}
}
