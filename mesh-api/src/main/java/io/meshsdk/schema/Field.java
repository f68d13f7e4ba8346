package io.meshsdk.schema;

import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.DataType.BinaryType;
import io.meshsdk.schema.DataType.BooleanType;
import io.meshsdk.schema.DataType.ByteType;
import io.meshsdk.schema.DataType.DateType;
import io.meshsdk.schema.DataType.DecimalType;
import io.meshsdk.schema.DataType.DoubleType;
import io.meshsdk.schema.DataType.FloatType;
import io.meshsdk.schema.DataType.IntType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.LocalTimestampType;
import io.meshsdk.schema.DataType.LongType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.ShortType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.DataType.TimeType;
import io.meshsdk.schema.DataType.TimestampType;
import java.util.List;
import java.util.Optional;

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
    private final Traits traits;

    private Field(String name, DataType type, Traits traits) {
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
        return of(name, new StringType());
    }

    /** Returns a field of true or false. */
    public static Field bool(String name) {
        return of(name, new BooleanType());
    }

    /** Returns a field of whole numbers of 8 bits. */
    public static Field int8(String name) {
        return of(name, new ByteType());
    }

    /** Returns a field of whole numbers of 16 bits. */
    public static Field int16(String name) {
        return of(name, new ShortType());
    }

    /** Returns a field of whole numbers of 32 bits. */
    public static Field int32(String name) {
        return of(name, new IntType());
    }

    /** Returns a field of whole numbers of 64 bits. */
    public static Field int64(String name) {
        return of(name, new LongType());
    }

    /** Returns a field of floating point numbers of 32 bits. */
    public static Field float32(String name) {
        return of(name, new FloatType());
    }

    /** Returns a field of floating point numbers of 64 bits. */
    public static Field float64(String name) {
        return of(name, new DoubleType());
    }

    /** Returns a field of exact decimals with so many digits in all, and so many of them after the point. */
    public static Field decimal(String name, int precision, int scale) {
        return of(name, new DecimalType(precision, scale));
    }

    /** Returns a field of days. */
    public static Field date(String name) {
        return of(name, new DateType());
    }

    /** Returns a field of points in time. */
    public static Field timestamp(String name) {
        return of(name, new TimestampType());
    }

    /** Returns a field of days and times without a zone. */
    public static Field localTimestamp(String name) {
        return of(name, new LocalTimestampType());
    }

    /** Returns a field of times of day without a zone. */
    public static Field time(String name) {
        return of(name, new TimeType());
    }

    /** Returns a field of bytes. */
    public static Field binary(String name) {
        return of(name, new BinaryType());
    }

    /** Returns a field of structs. */
    public static Field struct(String name, Field... fields) {
        return of(name, new StructType(List.of(fields)));
    }

    /** Returns a field of lists. */
    public static Field list(String name, DataType element) {
        return of(name, new ListType(element));
    }

    /** Returns a field of maps. */
    public static Field map(String name, DataType key, DataType value) {
        return of(name, new MapType(key, value));
    }

    /** Returns a copy of this field that never holds null. */
    public Field required() {
        return with(traits.withRequired(true));
    }

    /** Returns a copy of this field that may hold null. */
    public Field optional() {
        return with(traits.withRequired(false));
    }

    /** Returns a copy of this field that is (part of) the primary key, in the order of the fields; also required. */
    public Field primaryKey() {
        return with(traits.withRequired(true).withPrimaryKey());
    }

    /** Returns a copy of this field with a description. */
    public Field describedAs(String description) {
        return with(traits.withTexts(traits.texts().withDescription(description)));
    }

    /** Returns a copy of this field with other words people use for it. */
    public Field synonyms(String... words) {
        return with(traits.withTexts(traits.texts().withSynonyms(List.of(words))));
    }

    /** Returns a copy of this field with values made up to explain it, never taken from the data. */
    public Field examples(String... values) {
        return with(traits.withTexts(traits.texts().withExamples(List.of(values))));
    }

    /** Returns a copy of this field with tags. */
    public Field tagged(String... tags) {
        return with(traits.withTexts(traits.texts().withTags(List.of(tags))));
    }

    /** Returns a copy of this field that holds personal data of a category ({@code email}); implies confidential. */
    public Field pii(String category) {
        return with(traits.withSensitivity(traits.sensitivity().withPii(category)));
    }

    /** Returns a copy of this field with a code of the organisation's taxonomy ({@code MICROSOFT.PERSONAL.EMAIL}). */
    public Field taxonomy(String code) {
        return with(traits.withSensitivity(traits.sensitivity().withTaxonomy(code)));
    }

    /** Returns a copy of this field with a classification of its own. */
    public Field classified(Classification classification) {
        return with(traits.withSensitivity(traits.sensitivity().withClassification(classification)));
    }

    /** Returns a copy of this field that consumers see under a mask. */
    public Field masked(Mask mask) {
        return with(traits.withSensitivity(traits.sensitivity().withMask(mask)));
    }

    /** Returns the name, unique in its schema. */
    public String name() {
        return name;
    }

    /** Returns the type. */
    public DataType type() {
        return type;
    }

    /** Returns whether a null in this field breaks the contract. */
    public boolean isRequired() {
        return traits.required();
    }

    /** Returns whether this field is (part of) the primary key. */
    public boolean isPrimaryKey() {
        return traits.primaryKey();
    }

    /** Returns what the field means. */
    public Optional<String> description() {
        return traits.texts().description();
    }

    /** Returns other words people use for it. */
    public List<String> synonyms() {
        return traits.texts().synonyms();
    }

    /** Returns made-up values that explain it. */
    public List<String> examples() {
        return traits.texts().examples();
    }

    /** Returns the tags. */
    public List<String> tags() {
        return traits.texts().tags();
    }

    /** Returns the category of personal data this field holds. */
    public Optional<String> pii() {
        return traits.sensitivity().pii();
    }

    /** Returns the code of the organisation's taxonomy. */
    public Optional<String> taxonomy() {
        return traits.sensitivity().taxonomy();
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

    /** Returns how consumers see this field. */
    public Optional<Mask> mask() {
        return traits.sensitivity().mask();
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

    private Field with(Traits changed) {
        return new Field(name, type, changed);
    }
}
