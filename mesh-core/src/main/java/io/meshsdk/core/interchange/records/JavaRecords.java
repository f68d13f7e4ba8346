package io.meshsdk.core.interchange.records;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.sources.RecordSchema;
import io.meshsdk.schema.Schema;

/**
 * Reads schemas from Java records, and writes the source of records for schemas.
 *
 * <p>Writing keeps names, types, keys, descriptions, synonyms, examples, tags, masks and marks of sensitive data: read back,
 * the compiled record gives them again. Options of types, accepted values, names in stores, derivations, relationships and
 * annotations stay with the contract: {@code ProductDocuments} writes them. A struct is a record nested in it, a decimal a
 * {@code BigDecimal} with its precision and scale; what types cannot say is an annotation of
 * {@link io.meshsdk.schema.annotation}. A component is named in camel case; where that cannot stand for the field's name, or
 * Java does not allow it, {@code @Named} keeps the original. Texts are escaped so that nothing ends a comment or a string, and no
 * character misleads a reader. The source is in UTF-8.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class JavaRecords {
    private JavaRecords() {}

    /**
     * Returns the schema of a record type, as {@link RecordSchema} derives it: the same as {@code Datasets.schemaOf}.
     *
     * @throws IllegalArgumentException if it has no component, one whose type has no counterpart, or annotations that
     *     contradict their types
     */
    public static Schema schema(Class<? extends Record> type) {
        return RecordSchema.of(type);
    }

    /** Returns what {@link #source(Schema, String, String, OptionalFields)} does, with optional fields as {@code Optional}. */
    public static String source(Schema schema, String packageName, String recordName) {
        return source(schema, packageName, recordName, OptionalFields.AS_OPTIONAL);
    }

    /**
     * Returns the source of a record for the rows of a schema.
     *
     * @param packageName the package, for example {@code com.example.sales}; empty for none
     * @param recordName the name of the record, in ASCII letters, digits and underscores, for example {@code Order}
     * @param optional how a field that may be null is declared
     * @throws IllegalArgumentException if Java does not allow one of the names, the source needs the name of the record for
     *     something else, there are more fields than a record has components, or a text is longer than a class file holds
     */
    public static String source(Schema schema, String packageName, String recordName, OptionalFields optional) {
        return RecordSource.write(schema, packageName, recordName, optional);
    }
}
