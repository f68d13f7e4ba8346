package io.meshsdk.core.documents.semantics;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges what relationships and service levels name. */
final class References {
    private final Names names;
    private final Collected collected;

    References(Names names, Collected collected) {
        this.names = names;
        this.collected = collected;
    }

    void ofProperty(Element property) {
        property.items("relationships").forEach(relationship -> ends(relationship, "to"));
    }

    void ofObject(Element object) {
        for (Element relationship : object.items("relationships")) {
            ends(relationship, "from");
            ends(relationship, "to");
            List<Element> from = relationship.values("from");
            List<Element> to = relationship.values("to");
            if (!from.isEmpty() && !to.isEmpty() && from.size() != to.size()) {
                collected.add(
                        Finding.UNEQUAL_KEY,
                        relationship.find("to").orElse(relationship),
                        "The key has %d fields at 'from' and %d at 'to'.".formatted(from.size(), to.size()),
                        "Name as many fields at both ends.");
            }
        }
    }

    /** Judges the element that a service level is about: objects and fields with commas between them. */
    void element(Element level, String key) {
        Optional<Element> element = level.written(key);
        for (String name : element.flatMap(Element::text).orElse("").split(",", -1)) {
            String stripped = name.strip();
            if (!stripped.isEmpty() && !names.hasObject(stripped) && !names.resolve(stripped)) {
                Set<String> known = names.references();
                known.addAll(names.objects());
                collected.addUnknown(
                        Finding.UNKNOWN_ELEMENT, element.orElseThrow(), "object or property", stripped, known);
            }
        }
    }

    private void ends(Element relationship, String key) {
        for (Element end : relationship.values(key)) {
            end.text()
                    .filter(name -> !names.resolve(name))
                    .ifPresent(name -> collected.addUnknown(
                            Finding.DANGLING_RELATIONSHIP, end, "property", name, names.references()));
        }
    }
}
