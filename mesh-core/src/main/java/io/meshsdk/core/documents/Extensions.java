package io.meshsdk.core.documents;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a dialect cannot say, as differences between two documents in the native one: JSON pointers (RFC 6901) with the values
 * that stand there. A pointer behind a {@code -} names what stands nowhere. They lie in one custom property of the document.
 */
final class Extensions {
    static final String PROPERTY = "meshsdk.extensions";
    private static final String GONE = "-";

    private final Map<String, Node> found = new LinkedHashMap<>();

    private Extensions() {}

    /** Returns what makes the second document say what the first says. */
    static Map<String, Node> between(Mapping whole, Mapping said) {
        Extensions extensions = new Extensions();
        extensions.mappings("", whole, said);
        return extensions.found;
    }

    /** Returns a document with one custom property more, in front of the others that it has. */
    static Mapping addTo(Mapping document, Map<String, Node> extensions) {
        if (extensions.isEmpty()) {
            return document;
        }
        Mapping property = new Entries()
                .text("property", PROPERTY)
                .node("value", Mapping.of(extensions))
                .node();
        List<Node> properties = new ArrayList<>(List.of(property));
        document.find("customProperties").ifPresent(known -> properties.addAll(((Sequence) known).items()));
        return new Entries()
                .all(document)
                .node("customProperties", Sequence.of(properties))
                .node();
    }

    /** Returns the extensions of a document. */
    static Map<String, Node> of(Mapping document) {
        return new Keys(document)
                .mappings("customProperties").stream()
                        .filter(Extensions::isOurs)
                        .findFirst()
                        .flatMap(property -> property.find("value"))
                        .filter(Mapping.class::isInstance)
                        .map(value -> values((Mapping) value))
                        .orElse(Map.of());
    }

    /** Returns a document without its extensions. */
    static Mapping removeFrom(Mapping document) {
        Optional<Node> properties = document.find("customProperties");
        if (properties.isEmpty() || !(properties.get() instanceof Sequence known)) {
            return document;
        }
        List<Node> kept = known.items().stream()
                .filter(item -> !(item instanceof Mapping property) || !isOurs(property))
                .toList();
        if (kept.size() == known.items().size()) {
            return document;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(document.entries());
        Node.Entry entry = entries.remove("customProperties");
        if (!kept.isEmpty() && entry != null) {
            entries.put("customProperties", new Node.Entry(new Sequence(kept, known.place()), entry.keyPlace()));
        }
        return new Mapping(entries, document.place());
    }

    /** Returns what a document says with its extensions. */
    static Mapping apply(Mapping said, Map<String, Node> extensions) {
        Node whole = said;
        for (Map.Entry<String, Node> extension : extensions.entrySet()) {
            boolean gone = extension.getKey().startsWith(GONE);
            List<String> steps = Pointer.steps(gone ? extension.getKey().substring(1) : extension.getKey());
            whole = replaced(whole, steps, gone ? Optional.empty() : Optional.of(extension.getValue()));
        }
        return (Mapping) whole;
    }

    private void mappings(String path, Mapping whole, Mapping said) {
        whole.entries().forEach((key, entry) -> {
            String at = path + "/" + Pointer.escaped(key);
            said.find(key).ifPresentOrElse(node -> nodes(at, entry.value(), node), () -> found.put(at, entry.value()));
        });
        said.entries().keySet().stream()
                .filter(key -> !whole.entries().containsKey(key))
                .forEach(key -> found.put(GONE + path + "/" + Pointer.escaped(key), Scalar.flag(true)));
    }

    private void nodes(String path, Node whole, Node said) {
        if (whole.says(said)) {
            return;
        }
        if (whole instanceof Mapping one && said instanceof Mapping other) {
            mappings(path, one, other);
        } else if (whole instanceof Sequence one
                && said instanceof Sequence other
                && one.items().size() == other.items().size()) {
            for (int i = 0; i < one.items().size(); i++) {
                nodes(path + "/" + i, one.items().get(i), other.items().get(i));
            }
        } else {
            found.put(path, whole);
        }
    }

    private static Node replaced(Node node, List<String> steps, Optional<Node> value) {
        if (steps.isEmpty()) {
            return value.orElse(node);
        }
        List<String> rest = steps.subList(1, steps.size());
        if (node instanceof Mapping mapping) {
            return replaced(mapping, steps.get(0), rest, value);
        }
        int index =
                node instanceof Sequence && steps.get(0).matches("[0-9]{1,9}") ? Integer.parseInt(steps.get(0)) : -1;
        if (!(node instanceof Sequence sequence)
                || index < 0
                || index >= sequence.items().size()) {
            return node;
        }
        List<Node> items = new ArrayList<>(sequence.items());
        items.set(index, replaced(items.get(index), rest, value));
        return Sequence.of(items);
    }

    private static Node replaced(Mapping mapping, String key, List<String> rest, Optional<Node> value) {
        Map<String, Node> entries = new LinkedHashMap<>();
        mapping.entries().forEach((known, entry) -> entries.put(known, entry.value()));
        Node inner = entries.get(key);
        if (!rest.isEmpty()) {
            entries.put(key, replaced(inner == null ? new Entries().node() : inner, rest, value));
        } else if (value.isPresent()) {
            entries.put(key, value.get());
        } else {
            entries.remove(key);
        }
        return Mapping.of(entries);
    }

    private static Map<String, Node> values(Mapping mapping) {
        Map<String, Node> values = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }

    private static boolean isOurs(Mapping property) {
        return property.find("property")
                .filter(name -> name.says(Scalar.text(PROPERTY)))
                .isPresent();
    }
}
