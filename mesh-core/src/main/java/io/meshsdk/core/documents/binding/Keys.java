package io.meshsdk.core.documents.binding;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a mapping key by key and remembers which were of use; the rest is kept, never lost. A value of another type than
 * the one asked for is not of use: whoever judges the shape of the document has said so. For one thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Keys {
    private final Mapping mapping;
    private final Set<String> used = new HashSet<>();

    /** Creates a reader of a mapping. */
    public Keys(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Returns the mapping. */
    public Mapping mapping() {
        return mapping;
    }

    /** Returns whether the key is there, of whatever type. */
    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** Returns a text; of a number or truth value, what was written. */
    public Optional<String> text(String key) {
        return take(key, Keys::text);
    }

    /** Returns a truth value. */
    public Optional<Boolean> flag(String key) {
        return take(
                key,
                node -> node instanceof Scalar scalar && scalar.kind() == Kind.FLAG
                        ? Optional.of(scalar.text().equals("true"))
                        : Optional.empty());
    }

    /** Returns a number. */
    public Optional<BigDecimal> number(String key) {
        return take(key, node -> node instanceof Scalar scalar ? Values.number(scalar) : Optional.empty());
    }

    /** Returns a semantic version. */
    public Optional<SemanticVersion> version(String key) {
        return take(key, node -> text(node).flatMap(Keys::versionOf));
    }

    /** Returns a constant that is written in lower case. */
    public <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
        return take(
                key,
                node -> node instanceof Scalar scalar && scalar.kind() == Kind.TEXT
                        ? constant(scalar.text(), type)
                        : Optional.empty());
    }

    /** Returns a value of any shape, an explicit null among them. */
    public Optional<Value> value(String key) {
        return take(key, node -> Optional.of(Values.of(node)));
    }

    /** Returns a node of any shape. */
    public Optional<Node> node(String key) {
        return take(key, Optional::of);
    }

    /** Returns a mapping. */
    public Optional<Mapping> mapping(String key) {
        return take(key, node -> node instanceof Mapping found ? Optional.of(found) : Optional.empty());
    }

    /** Returns the texts of a list, or nothing where one of its items is none. */
    public List<String> texts(String key) {
        return take(key, node -> all(node, Keys::text)).orElse(List.of());
    }

    /** Returns the mappings of a list, or nothing where one of its items is none. */
    public List<Mapping> mappings(String key) {
        return take(
                        key,
                        node -> all(
                                node,
                                item -> item instanceof Mapping found ? Optional.of(found) : Optional.<Mapping>empty()))
                .orElse(List.of());
    }

    /**
     * Returns what a reader makes of the value of a key, which is used only where it makes something of it.
     *
     * @param reader returns nothing where the value is of no use
     */
    public <T> Optional<T> take(String key, Function<Node, Optional<T>> reader) {
        Optional<T> taken = mapping.find(key).flatMap(reader);
        if (taken.isPresent()) {
            used.add(key);
        }
        return taken;
    }

    /** Notes that a key is understood, though nothing is made of it. */
    public void skip(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                used.add(key);
            }
        }
    }

    /** Returns the keys that were of no use, with their values, in order. */
    public Map<String, Value> others() {
        Map<String, Value> others = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> {
            if (!used.contains(key)) {
                others.put(key, Values.of(entry.value()));
            }
        });
        return others;
    }

    private static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Optional<SemanticVersion> versionOf(String text) {
        try {
            return Optional.of(SemanticVersion.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Node node) {
        return node instanceof Scalar scalar && scalar.kind() != Kind.NULL
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private static <T> Optional<List<T>> all(Node node, Function<Node, Optional<T>> reader) {
        if (!(node instanceof Sequence sequence)) {
            return Optional.empty();
        }
        List<T> all = new ArrayList<>();
        for (Node item : sequence.items()) {
            Optional<T> read = reader.apply(item);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            all.add(read.get());
        }
        return Optional.of(all);
    }
}
