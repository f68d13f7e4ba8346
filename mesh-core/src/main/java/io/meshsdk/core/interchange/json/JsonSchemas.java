package io.meshsdk.core.interchange.json;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.schema.Schema;

/**
 * Reads and writes JSON Schema.
 *
 * <p>Reading understands what drafts 7 to 2020-12 share and tables can hold: {@code type}, also with null, {@code properties},
 * {@code required}, {@code items}, {@code additionalProperties} as a map, the formats {@code date}, {@code date-time} and
 * {@code time}, {@code contentEncoding: base64}, {@code $ref} into the same text, {@code anyOf} and {@code oneOf} with null, a
 * single {@code allOf}, {@code title}, {@code description} and {@code examples}. A field is required where it is listed and
 * cannot be null. Integers are longs, numbers doubles. Elements of lists and values of maps may always be null in a schema.
 * Every other keyword is noted; a property of a type without counterpart is left out and noted.
 *
 * <p>Writing is in draft 2020-12. It keeps names, types, keys, descriptions, synonyms, examples, tags, masks and marks of
 * sensitive data, and {@link #read} returns them. What JSON Schema has no word for stands under the key {@code meshsdk} of a
 * property: the exact type, and the traits of the field. A map whose keys are no texts is an array of objects with a key and a
 * value. Options of types, accepted values, names in stores, derivations, relationships and annotations stay with the
 * contract: {@code ProductDocuments} writes them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class JsonSchemas {
    private JsonSchemas() {}

    /**
     * Returns the schema that a JSON Schema of an object stands for, and notes of what it cannot say.
     *
     * @throws io.meshsdk.error.InvalidProductException if the text is no JSON Schema of an object with properties, a
     *     {@code $ref} leads out of it, nowhere or back to itself, or nothing is left of the properties
     */
    public static Translated<Schema> read(String json) {
        return JsonSchemaReader.read(json);
    }

    /** Returns a schema as JSON Schema, draft 2020-12; its name is the title. */
    public static String write(Schema schema) {
        return JsonSchemaWriter.write(schema);
    }
}
