package io.meshsdk.core.documents.binding;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Entry;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Says a mapping of one dialect in the words of another. A key that nobody rewords stays as it is written, so that the reader
 * of the other dialect keeps it. For one thread.
 *
 * @since 0.1.0
 */
public final class Rewording {
    private final Map<String, Entry> entries;
    private final Place place;

    /** Creates a rewording of a mapping. */
    public Rewording(Mapping mapping) {
        this.entries = new LinkedHashMap<>(mapping.entries());
        this.place = mapping.place();
    }

    /** Gives keys other names, old and new in turn; a key stays where the new name is taken. */
    public Rewording rename(String... names) {
        for (int i = 0; i + 1 < names.length; i += 2) {
            Entry entry = entries.get(names[i]);
            if (entry != null && entries.putIfAbsent(names[i + 1], entry) == null) {
                entries.remove(names[i]);
            }
        }
        return this;
    }

    /** Replaces the value of a key, if it is there. */
    public Rewording change(String key, UnaryOperator<Node> change) {
        entries.computeIfPresent(key, (name, entry) -> new Entry(change.apply(entry.value()), entry.keyPlace()));
        return this;
    }

    /** Replaces each mapping in the list of a key; other items stay. */
    public Rewording each(String key, UnaryOperator<Mapping> change) {
        return change(key, node -> {
            if (!(node instanceof Sequence list)) {
                return node;
            }
            List<Node> items = new ArrayList<>();
            list.items().forEach(item -> items.add(item instanceof Mapping mapping ? change.apply(mapping) : item));
            return new Sequence(items, list.place());
        });
    }

    /** Takes a key away where something is made of its value. */
    public <T> Optional<T> take(String key, Function<Node, Optional<T>> reader) {
        Optional<T> taken =
                Optional.ofNullable(entries.get(key)).map(Entry::value).flatMap(reader);
        if (taken.isPresent()) {
            entries.remove(key);
        }
        return taken;
    }

    /** Takes away a text; of a number or truth value, what was written. */
    public Optional<String> text(String key) {
        return take(key, Rewording::text);
    }

    /** Takes away a mapping. */
    public Optional<Mapping> mapping(String key) {
        return take(key, node -> node instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty());
    }

    /** Takes keys away. */
    public Rewording drop(String... keys) {
        for (String key : keys) {
            entries.remove(key);
        }
        return this;
    }

    /** Adds a key, unless it is there. */
    public Rewording put(String key, Node value) {
        entries.putIfAbsent(key, new Entry(value, Place.NOWHERE));
        return this;
    }

    /** Adds a key where there is a value, unless it is there. */
    public Rewording put(String key, Optional<? extends Node> value) {
        value.ifPresent(some -> put(key, some));
        return this;
    }

    /** Adds items to the list of a key, or begins it. */
    public Rewording append(String key, List<? extends Node> items) {
        if (items.isEmpty()) {
            return this;
        }
        List<Node> all = new ArrayList<>();
        Entry entry = entries.get(key);
        if (entry != null && !(entry.value() instanceof Sequence)) {
            return this;
        }
        if (entry != null) {
            all.addAll(((Sequence) entry.value()).items());
        }
        all.addAll(items);
        entries.put(key, new Entry(Sequence.of(all), entry == null ? Place.NOWHERE : entry.keyPlace()));
        return this;
    }

    /** Returns whether a key is there. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Returns whether no key is left. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns the text of a key, which stays. */
    public Optional<String> peek(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value).flatMap(Rewording::text);
    }

    /** Returns the mapping in its new words. */
    public Mapping node() {
        return new Mapping(entries, place);
    }

    private static Optional<String> text(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NULL
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}
