package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one schema object (a table), in order. Names are distinct, also where letter case is ignored, as Delta
 * asks. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Schema {
    private final @Nullable String name;
    private final List<Field> fields;
    private final Map<String, Integer> positions;

    private Schema(@Nullable String name, List<Field> fields) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.positions = positions(this.fields);
    }

    /**
     * Returns a schema of fields in order.
     *
     * @throws IllegalArgumentException if there is none, or two names are equal but for letter case
     */
    public static Schema of(Field... fields) {
        return of(List.of(fields));
    }

    /**
     * Returns a schema of fields in order.
     *
     * @throws IllegalArgumentException if there is none, or two names are equal but for letter case
     */
    public static Schema of(List<Field> fields) {
        return new Schema(null, fields);
    }

    /** Returns a copy of this schema with a name of its own, for contracts of several schema objects. */
    public Schema named(String objectName) {
        return new Schema(objectName, fields);
    }

    /** Returns the name of the schema object, where it has one. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Returns the fields in order; at least one. */
    public List<Field> fields() {
        return fields;
    }

    /** Returns the names of the fields in order. */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** Returns the fields of the primary key, in order; empty where none is declared. */
    public List<Field> primaryKey() {
        return fields.stream().filter(Field::isPrimaryKey).toList();
    }

    /** Returns whether there is a field of this exact name. */
    public boolean contains(String field) {
        return positions.containsKey(field);
    }

    /** Returns the field of a name. */
    public Optional<Field> find(String field) {
        return Optional.ofNullable(positions.get(field)).map(fields::get);
    }

    /**
     * Returns the field of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Field field(String field) {
        return fields.get(indexOf(field));
    }

    /**
     * Returns the position of a field, from 0.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public int indexOf(String field) {
        Integer position = positions.get(field);
        if (position == null) {
            throw new IllegalArgumentException("No field '%s' (fields: %s)".formatted(field, names()));
        }
        return position;
    }

    /**
     * Returns a schema of the named fields only, in the given order.
     *
     * @throws IllegalArgumentException if a name is unknown or repeated
     */
    public Schema select(List<String> names) {
        return new Schema(name, names.stream().map(this::field).toList());
    }

    /**
     * Returns a schema of these fields followed by others.
     *
     * @throws IllegalArgumentException if two names are equal but for letter case
     */
    public Schema and(List<Field> others) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(others);
        return new Schema(name, all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schema schema && name().equals(schema.name()) && fields.equals(schema.fields);
    }

    @Override
    public int hashCode() {
        return 31 * name().hashCode() + fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private static Map<String, Integer> positions(List<Field> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("Invalid schema: it has no field");
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).name();
            String twin = seen.putIfAbsent(field.toLowerCase(Locale.ROOT), field);
            if (twin != null) {
                throw new IllegalArgumentException(
                        "Invalid schema: fields '%s' and '%s' have one name, letter case ignored"
                                .formatted(twin, field));
            }
            positions.put(field, i);
        }
        return positions;
    }
}
