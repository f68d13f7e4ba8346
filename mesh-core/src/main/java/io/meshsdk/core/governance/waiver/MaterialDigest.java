package io.meshsdk.core.governance.waiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.util.Set;

/**
 * The digest of what a product promises, without its texts and versions: a waiver holds as long as it stays. Names, types, keys,
 * expectations, service levels, access, masks, classes, retention, owners and custom properties, by which policies go, count;
 * descriptions, examples, tags, synonyms and other annotations do not.
 */
final class MaterialDigest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TEXTS = Set.of(
            "version",
            "description",
            "businessName",
            "granularity",
            "synonyms",
            "synonymEntries",
            "examples",
            "exampleValues",
            "tags",
            "context");

    /** The terms of a glossary that a product belongs to are texts; those of a service level, which are an object, are not. */
    private static final String GLOSSARY = "terms";

    private static final String ANNOTATIONS = "annotations";

    private MaterialDigest() {}

    static String of(DataProduct product) {
        try {
            JsonNode form = JSON.readTree(StoredForm.encode(product).bytes());
            strip(form);
            return Sha256.hex(JSON.writeValueAsBytes(form));
        } catch (IOException e) {
            throw new StorageException("Cannot digest the description of '%s'".formatted(product), e);
        }
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(TEXTS);
            if (object.path(GLOSSARY).isArray()) {
                object.remove(GLOSSARY);
            }
            ArrayNode properties = properties(object.path(ANNOTATIONS));
            object.remove(ANNOTATIONS);
            object.forEach(MaterialDigest::strip);
            if (!properties.isEmpty()) {
                object.set(ANNOTATIONS, properties);
            }
        } else {
            node.forEach(MaterialDigest::strip);
        }
    }

    /** Returns names and values of custom properties, without what they are for. */
    private static ArrayNode properties(JsonNode annotations) {
        ArrayNode found = JSON.createArrayNode();
        annotations
                .path("customProperties")
                .forEach(property ->
                        found.addArray().add(property.path("property")).add(property.path("value")));
        return found;
    }
}
