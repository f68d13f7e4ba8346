package io.meshsdk.schema;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Annotations;
import io.meshsdk.metadata.EnumValue;
import io.meshsdk.metadata.Relationship;
import io.meshsdk.metadata.Synonym;
import io.meshsdk.metadata.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field of a schema: a name, a type, and what the contract says about it. Immutable and thread-safe; each refinement
 * returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Field {
    private final String name;
    private final DataType type;
    final Traits traits;

    Field(String name, DataType type, Traits traits) {
        if (name.isBlank() || name.length() > 255) {
            throw new IllegalArgumentException("Invalid field name '%s': expected 1 to 255 characters".formatted(name));
        }
        this.name = name;
        this.type = type;
        this.traits = traits;
    }

    /** Returns a field of a type, nullable and otherwise without a promise. */
    public static Field of(String name, DataType type) {
        return new Field(name, type, Traits.NONE);
    }

    /** Returns a field of text. */
    public static Field string(String name) {
        return of(name, new DataType.StringType());
    }

    /** Returns a field of true or false. */
    public static Field bool(String name) {
        return of(name, new DataType.BooleanType());
    }

    /** Returns a field of whole numbers of 8 bits. */
    public static Field int8(String name) {
        return of(name, new DataType.ByteType());
    }

    /** Returns a field of whole numbers of 16 bits. */
    public static Field int16(String name) {
        return of(name, new DataType.ShortType());
    }

    /** Returns a field of whole numbers of 32 bits. */
    public static Field int32(String name) {
        return of(name, new DataType.IntType());
    }

    /** Returns a field of whole numbers of 64 bits. */
    public static Field int64(String name) {
        return of(name, new DataType.LongType());
    }

    /** Returns a field of floating point numbers of 32 bits. */
    public static Field float32(String name) {
        return of(name, new DataType.FloatType());
    }

    /** Returns a field of floating point numbers of 64 bits. */
    public static Field float64(String name) {
        return of(name, new DataType.DoubleType());
    }

    /** Returns a field of exact decimals with so many digits in all, and so many of them after the point. */
    public static Field decimal(String name, int precision, int scale) {
        return of(name, new DataType.DecimalType(precision, scale));
    }

    /** Returns a field of days. */
    public static Field date(String name) {
        return of(name, new DataType.DateType());
    }

    /** Returns a field of points in time. */
    public static Field timestamp(String name) {
        return of(name, new DataType.TimestampType());
    }

    /** Returns a field of days and times without a zone. */
    public static Field localTimestamp(String name) {
        return of(name, new DataType.LocalTimestampType());
    }

    /** Returns a field of times of day without a zone. */
    public static Field time(String name) {
        return of(name, new DataType.TimeType());
    }

    /** Returns a field of bytes. */
    public static Field binary(String name) {
        return of(name, new DataType.BinaryType());
    }

    /** Returns a field of structs. */
    public static Field struct(String name, Field... fields) {
        return of(name, new DataType.StructType(Schema.of(fields).fields()));
    }

    /** Returns a field of lists. */
    public static Field list(String name, DataType element) {
        return of(name, new DataType.ListType(element));
    }

    /** Returns a field of maps. */
    public static Field map(String name, DataType key, DataType value) {
        return of(name, new DataType.MapType(key, value));
    }

    /** Returns a copy of this field that never holds null. */
    public Field required() {
        return with(traits.keys().withRequired(true));
    }

    /** Returns a copy of this field that may hold null; one of a primary key keeps a product from being built then. */
    public Field optional() {
        return with(traits.keys().withRequired(false));
    }

    /** Returns a copy of this field that is (part of) the primary key, in the order of the fields; also required. */
    public Field primaryKey() {
        return with(traits.keys().withPrimaryKey(OptionalInt.empty()));
    }

    /** Returns a copy of this field that stands at a place of the primary key, from 1; also required. */
    public Field primaryKey(int position) {
        return with(traits.keys().withPrimaryKey(OptionalInt.of(position)));
    }

    /** Returns a copy of this field that is no part of the primary key. */
    public Field withoutPrimaryKey() {
        return with(traits.keys().withoutPrimaryKey());
    }

    /**
     * Returns a copy of this field that the store partitions by, at a place from 1. What the SDK itself writes is partitioned
     * as the output port says.
     */
    public Field partitioned(int position) {
        return with(traits.keys().withPartition(position));
    }

    /** Returns a copy of this field no value of which comes twice. */
    public Field unique() {
        return with(traits.values().withUnique(true));
    }

    /** Returns a copy of this field that the business cannot do without. */
    public Field critical() {
        return with(traits.values().withCritical(true));
    }

    /** Returns a copy of this field that is going to end. */
    public Field deprecated() {
        return with(traits.values().withDeprecated(true));
    }

    /**
     * Returns a copy of this field with one option more of its type, called as the Open Data Contract Standard calls it:
     * {@code minLength}, {@code maxLength}, {@code pattern}, {@code format}, {@code minimum}, {@code exclusiveMaximum},
     * {@code multipleOf}, {@code timezone} and the like.
     */
    public Field option(String key, Value value) {
        return with(traits.values().withOption(key, value));
    }

    /** Returns a copy of this field that accepts these values only. */
    public Field accepts(EnumValue... values) {
        return with(traits.values().withAccepted(List.of(values)));
    }

    /** Returns a copy of this field with a description. */
    public Field describedAs(String description) {
        return with(traits.texts().withDescription(description));
    }

    /** Returns a copy of this field with the name the business gives it. */
    public Field businessName(String words) {
        return with(traits.texts().withBusinessName(words));
    }

    /** Returns a copy of this field with other words people use for it. */
    public Field synonyms(String... words) {
        return synonymEntries(Arrays.stream(words).map(Synonym::of).toList());
    }

    /** Returns a copy of this field with other words people use for it, and what is said of each. */
    public Field synonymEntries(List<Synonym> entries) {
        return with(traits.texts().withSynonyms(entries));
    }

    /** Returns a copy of this field with values made up to explain it, never taken from the data. */
    public Field examples(String... values) {
        return exampleValues(Arrays.stream(values).map(Value::of).toList());
    }

    /** Returns a copy of this field with values of any shape made up to explain it, never taken from the data. */
    public Field exampleValues(List<? extends Value> values) {
        return with(traits.texts().withExamples(List.copyOf(values)));
    }

    /** Returns a copy of this field with tags. */
    public Field tagged(String... tags) {
        return annotated(traits.annotations().tags(tags));
    }

    /** Returns a copy of this field with other annotations, its tags among them. */
    public Field annotated(Annotations annotations) {
        return new Field(name, type, traits.with(annotations));
    }

    /** Returns a copy of this field that holds personal data of a category ({@code email}); implies confidential. */
    public Field pii(String category) {
        return with(traits.sensitivity().withPii(category));
    }

    /** Returns a copy of this field with a code of the organisation's taxonomy ({@code MICROSOFT.PERSONAL.EMAIL}). */
    public Field taxonomy(String code) {
        return with(traits.sensitivity().withTaxonomy(code));
    }

    /** Returns a copy of this field with a classification of its own. */
    public Field classified(Classification classification) {
        return with(traits.sensitivity().withClassification(classification));
    }

    /** Returns a copy of this field that consumers see under a mask. */
    public Field masked(Mask mask) {
        return with(traits.sensitivity().withMask(mask));
    }

    /** Returns a copy of this field that tells, with others such as age and town, of whom a row speaks. */
    public Field quasiIdentifier() {
        return with(traits.sensitivity().withQuasi());
    }

    /** Returns a copy of this field that is called and typed so where it is stored. */
    public Field physical(Physical physical) {
        return with(traits.origin().withPhysical(physical));
    }

    /** Returns a copy of this field that is called so where it is stored. */
    public Field physicalName(String stored) {
        return physical(physical().withName(stored));
    }

    /** Returns a copy of this field that is of such a type where it is stored, for example {@code varchar(18)}. */
    public Field physicalType(String stored) {
        return physical(physical().withType(stored));
    }

    /** Returns a copy of this field with how its values are made. */
    public Field derived(Derivation derivation) {
        return with(traits.origin().withDerivation(derivation));
    }

    /** Returns a copy of this field that is made of fields of a product, too: {@link Derivation#from(String, String...)}. */
    public Field derivedFrom(String product, String... fields) {
        return derived(derivation().from(product, fields));
    }

    /** Returns a copy of this field that plays such a role in analyses: {@code column}, {@code measure}, {@code dimension}. */
    public Field semanticType(String role) {
        return with(traits.origin().withSemanticType(role));
    }

    /** Returns a copy of this field that refers to other fields. */
    public Field relatedTo(Relationship... relationships) {
        return with(traits.origin().withRelationships(List.of(relationships)));
    }

    /** Returns the name, unique in its schema. */
    public String name() {
        return name;
    }

    /** Returns the name as paths have it: in backticks where it holds a dot or a backtick, {@code `billing.email`}. */
    public String pathName() {
        return NestedFields.pathName(name);
    }

    /** Returns the type. */
    public DataType type() {
        return type;
    }

    /** Returns whether a null in this field breaks the contract. */
    public boolean isRequired() {
        return traits.keys().required();
    }

    /** Returns whether this field is (part of) the primary key. */
    public boolean isPrimaryKey() {
        return traits.keys().primaryKey();
    }

    /** Returns the place in the primary key, from 1, where one is declared; else the order of the fields counts. */
    public OptionalInt primaryKeyPosition() {
        return traits.keys().keyPosition();
    }

    /** Returns the place among the columns the store partitions by, from 1, where it is one. */
    public OptionalInt partitionPosition() {
        return traits.keys().partitionPosition();
    }

    /** Returns whether no value comes twice. */
    public boolean isUnique() {
        return traits.values().unique();
    }

    /** Returns whether the business cannot do without this field: a critical data element. */
    public boolean isCritical() {
        return traits.values().critical();
    }

    /** Returns whether this field is going to end. */
    public boolean isDeprecated() {
        return traits.values().deprecated();
    }

    /** Returns the options of the type, by the names of the Open Data Contract Standard. */
    public Map<String, Value> options() {
        return traits.values().options();
    }

    /** Returns the values the field accepts; empty where it accepts all. */
    public List<EnumValue> accepted() {
        return traits.values().accepted();
    }

    /** Returns how the field is called and typed where it is stored. */
    public Physical physical() {
        return traits.origin().physical();
    }

    /** Returns how the values are made. */
    public Derivation derivation() {
        return traits.origin().derivation();
    }

    /** Returns the role in analyses, where one is said. */
    public Optional<String> semanticType() {
        return Optional.ofNullable(traits.origin().semanticType());
    }

    /** Returns which fields this one refers to. */
    public List<Relationship> relationships() {
        return traits.origin().relationships();
    }

    /** Returns what else is said of the field, its tags among it. */
    public Annotations annotations() {
        return traits.annotations();
    }

    /** Returns the name the business gives it. */
    public Optional<String> businessName() {
        return Optional.ofNullable(traits.texts().businessName());
    }

    /** Returns what the field means. */
    public Optional<String> description() {
        return Optional.ofNullable(traits.texts().text());
    }

    /** Returns other words people use for it. */
    public List<String> synonyms() {
        return synonymEntries().stream().map(Synonym::synonym).toList();
    }

    /** Returns other words people use for it, and what is said of each. */
    public List<Synonym> synonymEntries() {
        return traits.texts().synonyms();
    }

    /** Returns made-up values that explain it. */
    public List<String> examples() {
        return exampleValues().stream().map(Value::toString).toList();
    }

    /** Returns made-up values of any shape that explain it. */
    public List<Value> exampleValues() {
        return traits.texts().examples();
    }

    /** Returns the tags. */
    public List<String> tags() {
        return traits.annotations().tags();
    }

    /** Returns the category of personal data this field holds. */
    public Optional<String> pii() {
        return Optional.ofNullable(traits.sensitivity().category());
    }

    /** Returns the code of the organisation's taxonomy. */
    public Optional<String> taxonomy() {
        return Optional.ofNullable(traits.sensitivity().code());
    }

    /** Returns the classification: the one declared, but confidential at least where the field holds personal data. */
    public Optional<Classification> classification() {
        return traits.sensitivity().classification();
    }

    /** Returns the classification that was declared on this field, whatever else it holds. */
    public Optional<Classification> declaredClassification() {
        return Optional.ofNullable(traits.sensitivity().ownClassification());
    }

    /** Returns this field, or a copy that is classified as high as a level where it is lower. */
    public Field atLeastClassified(Classification level) {
        boolean high = classification().filter(own -> own.isAtLeast(level)).isPresent();
        return high ? this : classified(level);
    }

    /** Returns whether it tells, with others, of whom a row speaks. */
    public boolean isQuasiIdentifier() {
        return traits.sensitivity().quasi();
    }

    /** Returns how consumers see this field. */
    public Optional<Mask> mask() {
        return Optional.ofNullable(traits.sensitivity().ownMask());
    }

    /**
     * Returns whether values of this field may leave no trace outside the data pages: personal data, masked, confidential
     * or above, or a nested type that holds such a field.
     */
    public boolean isSensitive() {
        return traits.sensitivity().isSensitive() || NestedFields.anySensitive(type);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Field field
                && name.equals(field.name)
                && type.equals(field.type)
                && traits.equals(field.traits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + type.hashCode()) + traits.hashCode();
    }

    /** Returns name, type and whether the field is required. */
    @Override
    public String toString() {
        return name + " " + type.name() + (isRequired() ? " not null" : "");
    }

    private Field with(Traits.Keys changed) {
        return new Field(name, type, traits.with(changed));
    }

    private Field with(Traits.Texts changed) {
        return new Field(name, type, traits.with(changed));
    }

    private Field with(Traits.Sensitivity changed) {
        return new Field(name, type, traits.with(changed));
    }

    private Field with(Traits.Values changed) {
        return new Field(name, type, traits.with(changed));
    }

    private Field with(Traits.Origin changed) {
        return new Field(name, type, traits.with(changed));
    }
}
