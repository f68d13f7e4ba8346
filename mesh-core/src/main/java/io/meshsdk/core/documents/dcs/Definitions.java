package io.meshsdk.core.documents.dcs;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node.Entry;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Pointer;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows references to definitions of the same document. Nothing is fetched: a reference to another place stays as it is
 * written, and so does one that leads back to itself. For one document and thread.
 */
final class Definitions {
    private static final String REF = "$ref";
    private static final int FIELDS = 50_000;
    private static final int CHAIN = 100;

    private final Document document;
    private final List<Diagnostic> found;
    private int fields;

    Definitions(Document document, List<Diagnostic> found) {
        this.document = document;
        this.found = found;
    }

    /**
     * Counts one more field, and returns whether it may be read: definitions that use each other are many fields in few
     * lines.
     */
    boolean admit() {
        fields++;
        if (fields == FIELDS + 1) {
            found.add(Diagnostic.error(
                    "too-large",
                    document.where("definitions"),
                    "With its references replaced, the document has more than %,d fields.".formatted(FIELDS),
                    "Use fewer references to definitions that refer to others."));
        }
        return fields <= FIELDS;
    }

    /** Returns whether a field was refused: what was read is of no use. */
    boolean exhausted() {
        return fields > FIELDS;
    }

    /** Returns a field with what it refers to; what it says itself stands. */
    Resolved resolve(Mapping field, Trail trail) {
        Mapping whole = field;
        Trail now = trail;
        while (whole.find(REF).isPresent()) {
            String reference = whole.find(REF).get() instanceof Scalar text ? text.text() : "";
            Optional<Mapping> definition = reference.startsWith("#/") ? target(reference) : Optional.empty();
            if (definition.isEmpty()
                    || now.followed().contains(reference)
                    || now.followed().size() >= CHAIN) {
                unresolved(whole, now.path());
                break;
            }
            whole = merged(definition.get(), whole);
            now = now.followed(reference);
        }
        return new Resolved(whole, now);
    }

    private static Mapping merged(Mapping definition, Mapping own) {
        Map<String, Entry> entries = new LinkedHashMap<>(definition.entries());
        entries.remove("name");
        own.entries().forEach((key, entry) -> {
            if (!key.equals(REF)) {
                entries.put(key, entry);
            }
        });
        return new Mapping(entries, own.place());
    }

    private Optional<Mapping> target(String reference) {
        return Pointer.find(document.root(), reference.substring(1))
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast);
    }

    private void unresolved(Mapping field, String path) {
        found.add(Diagnostic.warning(
                "unresolved-reference",
                document.where(field.find(REF).orElse(field).place(), path),
                "The reference leads to no definition of this document, or back to itself.",
                "Write it as '#/definitions/name' of a definition that is there."));
    }

    /**
     * How a field was come by.
     *
     * @param path the path in the document
     * @param followed the references that led here
     */
    record Trail(String path, List<String> followed) {
        Trail at(String step) {
            return new Trail(Steps.key(path, step), followed);
        }

        private Trail followed(String reference) {
            List<String> more = new ArrayList<>(followed);
            more.add(reference);
            return new Trail(path, List.copyOf(more));
        }
    }

    /**
     * A field with what it refers to.
     *
     * @param field the field
     * @param trail how it was come by
     */
    record Resolved(Mapping field, Trail trail) {}
}
