package io.meshsdk.core.interchange.avro;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.schema.Schema;

/**
 * Reads and writes Avro schemas, as JSON.
 *
 * <p>Reading: a union with null is an optional field, {@code doc} a description, {@code aliases} synonyms. Decimals, dates,
 * times, timestamps with and without zone become those types, whatever their unit; enums and uuids texts, fixed bytes.
 * Elements of lists and values of maps may always be null in a schema. Noted, and not read: defaults, symbols of an enum,
 * sizes, the doc of a record, properties of others. A field of a type without counterpart, such as a union of two types, is
 * left out and noted.
 *
 * <p>Writing keeps names, types, keys, descriptions, synonyms, examples, tags, masks and marks of sensitive data, and
 * {@link #read} returns them. What Avro has no word for stands under the key {@code meshsdk} of a field (the name, where Avro
 * does not allow it, and the traits), of a type, or of the record. A map whose keys are no texts is an array of the logical
 * type {@code map}. Options of types, accepted values, names in stores, derivations, relationships and annotations stay with
 * the contract: {@code ProductDocuments} writes them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AvroSchemas {
    private AvroSchemas() {}

    /**
     * Returns the schema that the record of an Avro schema stands for, and notes of what it cannot say.
     *
     * @throws io.meshsdk.error.InvalidProductException if the text is no Avro schema, its root is no record, a record holds
     *     itself, a name is not defined before it is used, or nothing is left of the fields
     */
    public static Translated<Schema> read(String json) {
        return AvroReader.read(json);
    }

    /**
     * Returns a schema as an Avro record.
     *
     * @param fullName the name of the record, for example {@code Order} or {@code com.example.Order}
     * @throws IllegalArgumentException if Avro does not allow the name
     */
    public static String write(Schema schema, String fullName) {
        return AvroWriter.write(schema, fullName);
    }
}
