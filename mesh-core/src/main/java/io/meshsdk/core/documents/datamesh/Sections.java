package io.meshsdk.core.documents.datamesh;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The sections of a document of {@code datamesh/v1}: which thing it is of, and what is said of it. */
final class Sections {
    private static final Set<String> SECTIONS = Set.of("metadata", "spec");
    private static final Set<String> KEYS = Set.of("apiVersion", "kind", "metadata", "spec");

    private final Document document;

    Sections(Document document) {
        this.document = document;
    }

    /** Returns what is wrong with the keys of the document. */
    List<Diagnostic> found() {
        List<Diagnostic> found = new ArrayList<>();
        document.root().entries().forEach((key, entry) -> {
            if (SECTIONS.contains(key) && !(entry.value() instanceof Mapping)) {
                found.add(Diagnostic.error(
                        "wrong-type",
                        document.where(entry.value().place(), key),
                        "'%s' is no mapping.".formatted(key),
                        "Write keys with values below it."));
            } else if (!KEYS.contains(key)) {
                found.add(Diagnostic.warning(
                        "unknown-key",
                        document.where(entry.keyPlace(), Steps.key("", key)),
                        "'%s' is no key here, and is not read.".formatted(Steps.shown(key)),
                        NearMiss.of(key, KEYS)
                                .map("Write '%s'."::formatted)
                                .orElse("Move it below 'metadata' or 'spec', or remove it.")));
            }
        });
        return found;
    }

    /** Returns all keys of the sections beside each other. */
    Mapping joined() {
        Entries entries = new Entries();
        for (String section : List.of("metadata", "spec")) {
            document.root()
                    .find(section)
                    .filter(Mapping.class::isInstance)
                    .ifPresent(keys -> entries.all((Mapping) keys));
        }
        return entries.node();
    }
}
