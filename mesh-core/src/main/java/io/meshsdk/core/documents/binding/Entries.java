package io.meshsdk.core.documents.binding;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.metadata.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Collects the entries of a mapping that is written; what says nothing is left out. For one thread.
 *
 * @since 0.1.0
 */
public final class Entries {
    private static final Set<String> DIALECT = Set.of("apiVersion", "kind");

    private final Map<String, Node> entries = new LinkedHashMap<>();

    /** Creates a mapping without entries. */
    public Entries() {}

    /** Adds a text. */
    public Entries text(String key, String text) {
        return node(key, Scalar.text(text));
    }

    /** Adds a text where there is one. */
    public Entries text(String key, Optional<String> text) {
        text.ifPresent(some -> text(key, some));
        return this;
    }

    /** Adds a number. */
    public Entries number(String key, long number) {
        return number(key, BigDecimal.valueOf(number));
    }

    /** Adds a number. */
    public Entries number(String key, BigDecimal number) {
        return node(key, Scalar.number(number));
    }

    /** Adds {@code true}, where it is. */
    public Entries flag(String key, boolean flag) {
        return flag ? node(key, Scalar.flag(true)) : this;
    }

    /** Adds a truth value where there is one. */
    public Entries flag(String key, Optional<Boolean> flag) {
        flag.ifPresent(some -> node(key, Scalar.flag(some)));
        return this;
    }

    /** Adds texts where there are some. */
    public Entries texts(String key, Collection<String> texts) {
        return nodes(key, texts, Scalar::text);
    }

    /** Adds a list where there is something in it. */
    public <T> Entries nodes(String key, Collection<? extends T> items, Function<? super T, ? extends Node> writer) {
        return items.isEmpty()
                ? this
                : node(key, Sequence.of(items.stream().<Node>map(writer).toList()));
    }

    /** Adds a mapping where there is something in it. */
    public Entries mapping(String key, Entries others) {
        return others.entries.isEmpty() ? this : node(key, others.node());
    }

    /** Adds a node. */
    public Entries node(String key, Node node) {
        entries.put(key, node);
        return this;
    }

    /** Adds a node where there is one. */
    public Entries node(String key, Optional<? extends Node> node) {
        node.ifPresent(some -> node(key, some));
        return this;
    }

    /** Adds all entries of a mapping. */
    public Entries all(Mapping mapping) {
        mapping.entries().forEach((key, entry) -> node(key, entry.value()));
        return this;
    }

    /**
     * Adds keys that were kept as they were written; they stand for what is written of the same key. What tells the dialect
     * stays, and so does a text where no text was kept: many a standard cannot do without it.
     */
    public Entries others(Map<String, Value> others) {
        others.forEach((key, value) -> {
            boolean stays = entries.get(key) instanceof Scalar text
                    && text.kind() == Kind.TEXT
                    && (DIALECT.contains(key) || !(value instanceof Value.Text));
            if (!stays) {
                node(key, Values.node(value));
            }
        });
        return this;
    }

    /** Returns whether nothing was added. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns the mapping. */
    public Mapping node() {
        return Mapping.of(entries);
    }
}
