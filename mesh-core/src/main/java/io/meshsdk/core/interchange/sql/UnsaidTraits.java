package io.meshsdk.core.interchange.sql;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.core.interchange.internal.FieldExtension;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.Json;
import io.meshsdk.schema.Field;

/** Notes what a contract says about a field and a dialect of SQL has no word for. */
final class UnsaidTraits {
    private UnsaidTraits() {}

    static void note(Field field, boolean keysAreSaid, String path, Findings findings) {
        ObjectNode traits = FieldExtension.of(field);
        if (keysAreSaid) {
            traits.remove("primaryKey");
        }
        if (!traits.isEmpty()) {
            findings.note(path, "The statement does not say: %s.".formatted(String.join(", ", Json.keys(traits))));
        }
    }
}
