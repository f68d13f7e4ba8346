package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.core.interchange.Note;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.identity.ProductId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** A product as far as a schema describes it, with what a product needs besides as its problems. */
final class Draft {
    private final List<Diagnostic> gaps = new ArrayList<>();

    private Draft() {}

    static DataProduct of(ProductId product, Schema schema, List<Note> notes) {
        Draft draft = new Draft();
        draft.gap("missing-description", "description", "What the data is, is not said.", "Say it in a sentence.");
        notes.forEach(note -> draft.gap(
                "not-drafted",
                note.path().isEmpty() ? "schema" : "schema." + note.path(),
                "The source says more than a schema: " + note.text() + ".",
                "Say it otherwise, or go without."));
        draft.judge(schema);
        return DataProduct.builder(product.domain(), product.name())
                .version("0.1.0")
                .schema(schema)
                .findings(draft.gaps)
                .draft();
    }

    private void judge(Schema schema) {
        if (schema.primaryKey().isEmpty()) {
            gap("missing-primary-key", "schema", "No field is the key.", "Mark the fields that tell rows apart.");
        }
        for (Field field : schema.fields()) {
            if (field.description().isEmpty()) {
                gap(
                        "missing-description",
                        "schema." + field.name(),
                        "What the field holds, is not said.",
                        "Say it in a sentence.");
            }
        }
    }

    private void gap(String code, String path, String problem, String remedy) {
        gaps.add(Diagnostic.warning(code, new Diagnostic.Where("", 0, 0, path), problem, remedy));
    }
}
