package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The words of a field of the Data Contract Specification: what it says itself, or else the definition it refers to. */
final class FieldWords implements Vocabulary {
    private static final String REF = "$ref";

    private final ReferencedDefinitions definitions;
    private final List<String> followed;
    private final boolean isKey;

    private FieldWords(ReferencedDefinitions definitions, List<String> followed, boolean isKey) {
        this.definitions = definitions;
        this.followed = followed;
        this.isKey = isKey;
    }

    /** Returns the words of fields by their names, some of which are the key. */
    static Vocabulary named(ReferencedDefinitions definitions, Set<String> key) {
        return new NamedEntries("name", name -> new FieldWords(definitions, List.of(), key.contains(name)));
    }

    @Override
    public Optional<Element> find(Element field, String key) {
        return switch (key) {
            case "properties" -> part(field, "fields", inner -> new NamedEntries("name", name -> inner));
            case "items" -> part(field, key, inner -> inner);
            case "map" -> Optional.of(field.in(this::side));
            case "logicalType" -> isKnown(field) ? said(field, "type") : Optional.empty();
            case "logicalTypeOptions" -> Optional.of(field);
            case "primaryKey" -> primaryKey(field);
            case "relationships" -> said(field, "references").map(to -> to.in(new Single("to")));
            case "enum" -> said(field, key).map(values -> values.in(FieldWords::value));
            case "quality" -> said(field, key).map(rules -> rules.in(SpecificationWords::ofRule));
            default -> said(field, key);
        };
    }

    private Optional<Element> side(Element map, String key) {
        return part(map, key + "s", inner -> inner);
    }

    private Optional<Element> primaryKey(Element field) {
        return said(field, "primaryKey")
                .or(() -> said(field, "primary"))
                .or(() -> isKey ? Optional.of(field.saying(flag(field))) : Optional.empty());
    }

    private static Scalar flag(Element field) {
        return new Scalar("true", Kind.FLAG, field.node().place());
    }

    private static Optional<Element> value(Element value, String key) {
        return value.node() instanceof Scalar ? Optional.of(value) : value.entry(key);
    }

    private Optional<Element> said(Element field, String key) {
        return field.entry(key)
                .map(value -> value.in(STANDARD))
                .or(() -> target(field).flatMap(target -> beyond(field).said(target, key)));
    }

    /** Finds fields inside of a field, the words of which know what led there. */
    private Optional<Element> part(Element field, String key, Function<FieldWords, Vocabulary> words) {
        Optional<Element> own = field.entry(key);
        if (own.isEmpty()) {
            return target(field).flatMap(target -> beyond(field).part(target, key, words));
        }
        return own.filter(part -> followed.isEmpty() || definitions.admit(sizeOf(part)))
                .map(part -> part.in(words.apply(new FieldWords(definitions, followed, false))));
    }

    private static int sizeOf(Element part) {
        return part.node() instanceof Node.Mapping mapping ? mapping.entries().size() : 1;
    }

    /** Returns whether all that a field refers to is in the document. */
    private boolean isKnown(Element field) {
        return field.entry(REF).isEmpty()
                || target(field).filter(target -> beyond(field).isKnown(target)).isPresent();
    }

    private Optional<Element> target(Element field) {
        return definitions.find(reference(field), followed);
    }

    private FieldWords beyond(Element field) {
        List<String> more = new ArrayList<>(followed);
        more.add(reference(field));
        return new FieldWords(definitions, List.copyOf(more), false);
    }

    private static String reference(Element field) {
        return field.entry(REF).flatMap(Element::text).orElse("");
    }

    /** One value that counts as a list of one thing, of which it is the only key. */
    private record Single(String key) implements Vocabulary {
        @Override
        public Optional<Element> find(Element at, String asked) {
            return asked.equals(key) ? Optional.of(at.in(STANDARD)) : Optional.empty();
        }

        @Override
        public List<Element> items(Element at) {
            return List.of(at);
        }
    }
}
