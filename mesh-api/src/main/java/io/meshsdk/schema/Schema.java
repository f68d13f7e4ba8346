package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.AgentContext;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Synonym;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one schema object (a table), in order. Names are distinct, also where letter case is ignored, as Delta
 * asks, but for drafts. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Schema {
    private final @Nullable String name;
    private final List<Field> fields;
    private final ObjectTraits traits;
    private final Map<String, Integer> positions;

    private Schema(@Nullable String name, List<Field> fields, ObjectTraits traits) {
        this.name = name;
        this.fields = List.copyOf(fields);
        this.traits = traits;
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
        return draft(fields).withoutProblems();
    }

    /**
     * Returns a schema of fields as they were written, which need not be of use: there may be none, or several of one name,
     * of which the first is found. {@link #problems()} says what keeps it from being published.
     */
    public static Schema draft(List<Field> fields) {
        return new Schema(null, fields, ObjectTraits.NONE);
    }

    /** Returns a copy of this schema with a name of its own, for contracts of several schema objects. */
    public Schema named(String objectName) {
        return new Schema(objectName, fields, traits);
    }

    /** Returns a copy of this schema with other fields, everything else as it is; which need not be of use. */
    public Schema withFields(List<Field> others) {
        return new Schema(name, others, traits);
    }

    /** Returns a copy of this schema with a description. */
    public Schema describedAs(String description) {
        return with(traits.with(traits.words().withDescription(description)));
    }

    /** Returns a copy of this schema with the name the business gives it. */
    public Schema businessName(String words) {
        return with(traits.with(traits.words().withBusinessName(words)));
    }

    /** Returns a copy of this schema with what a row stands for, for example {@code one row per order and day}. */
    public Schema granularity(String words) {
        return with(traits.with(traits.words().withGranularity(words)));
    }

    /** Returns a copy of this schema with other words people use for it. */
    public Schema synonymEntries(List<Synonym> entries) {
        return with(traits.with(traits.words().withSynonyms(entries)));
    }

    /** Returns a copy of this schema that is going to end. */
    public Schema deprecated() {
        return with(traits.with(traits.words().withDeprecated()));
    }

    /** Returns a copy of this schema that is called and typed so where it is stored. */
    public Schema physical(Physical physical) {
        return with(traits.with(physical));
    }

    /** Returns a copy of this schema whose fields refer to those of others, in groups. */
    public Schema relatedTo(Relationship... relationships) {
        return with(traits.with(List.of(relationships)));
    }

    /** Returns a copy of this schema with what agents are told of it. */
    public Schema context(AgentContext context) {
        return with(traits.with(context));
    }

    /** Returns a copy of this schema with other annotations. */
    public Schema annotated(Annotations annotations) {
        return with(traits.with(annotations));
    }

    /** Returns what keeps this schema from being published, a sentence each; empty unless it is a draft. */
    public List<String> problems() {
        return SchemaProblems.of(fields);
    }

    /** Returns what the schema object means. */
    public Optional<String> description() {
        return Optional.ofNullable(traits.words().description());
    }

    /** Returns the name the business gives it. */
    public Optional<String> businessName() {
        return Optional.ofNullable(traits.words().businessName());
    }

    /** Returns what a row stands for. */
    public Optional<String> granularity() {
        return Optional.ofNullable(traits.words().granularity());
    }

    /** Returns other words people use for it, and what is said of each. */
    public List<Synonym> synonymEntries() {
        return traits.words().synonyms();
    }

    /** Returns whether the schema object is going to end. */
    public boolean isDeprecated() {
        return traits.words().deprecated();
    }

    /** Returns how the schema object is called and typed where it is stored. */
    public Physical physical() {
        return traits.physical();
    }

    /** Returns which fields of others its fields refer to, in groups. */
    public List<Relationship> relationships() {
        return traits.relationships();
    }

    /** Returns what agents are told of it. */
    public Optional<AgentContext> context() {
        return Optional.ofNullable(traits.context());
    }

    /** Returns what else is said of it. */
    public Annotations annotations() {
        return traits.annotations();
    }

    /** Returns the name of the schema object, where it has one. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Returns the fields in order; at least one, but for drafts. */
    public List<Field> fields() {
        return fields;
    }

    /** Returns the names of the fields in order. */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** Returns the fields of the primary key, in order; empty where none is declared. */
    public List<Field> primaryKey() {
        return fields.stream()
                .filter(Field::isPrimaryKey)
                .sorted(Comparator.comparingInt(
                        field -> field.primaryKeyPosition().orElse(Integer.MAX_VALUE)))
                .toList();
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
        return withFields(names.stream().map(this::field).toList()).withoutProblems();
    }

    /**
     * Returns a schema of these fields followed by others.
     *
     * @throws IllegalArgumentException if two names are equal but for letter case
     */
    public Schema and(List<Field> others) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(others);
        return withFields(all).withoutProblems();
    }

    /**
     * Returns a copy in which one field is changed, which may be one of nested types.
     *
     * @param path its path: {@code email}, {@code address.city}, {@code lines.element.sku}, {@code prices.value.amount}; each
     *     name may be in backticks, as {@link Field#pathName()} has those with a dot
     * @throws IllegalArgumentException if there is no such field, or the path may mean several
     */
    public Schema editing(String path, UnaryOperator<Field> change) {
        return withFields(NestedFields.editing(fields, path, change));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schema schema
                && name().equals(schema.name())
                && fields.equals(schema.fields)
                && traits.equals(schema.traits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, fields, traits);
    }

    @Override
    public String toString() {
        return fields.stream().map(Field::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private Schema with(ObjectTraits changed) {
        return new Schema(name, fields, changed);
    }

    private Schema withoutProblems() {
        List<String> found = problems();
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(found.get(0));
        }
        return this;
    }

    private static Map<String, Integer> positions(List<Field> fields) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            positions.putIfAbsent(fields.get(i).name(), i);
        }
        return positions;
    }
}
