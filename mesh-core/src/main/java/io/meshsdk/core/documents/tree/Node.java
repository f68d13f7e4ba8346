package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a document: a scalar, a sequence or a mapping, with the place where it begins. Two nodes are equal when they
 * say the same at the same place. Immutable.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Node {
    /** Returns where it begins. */
    Place place();

    /** Returns whether both say the same, wherever it was written; keys in any order. */
    boolean says(Node other);

    /**
     * A scalar as it was written: {@code 1.20} stays {@code 1.20}.
     *
     * @param text what was written, without quotes; for null the empty text
     * @param kind what it is
     * @param place where it begins
     */
    record Scalar(String text, Kind kind, Place place) implements Node {
        /** Returns a text that was made, not read. */
        public static Scalar text(String text) {
            return new Scalar(text, Kind.TEXT, Place.NOWHERE);
        }

        /** Returns a number that was made, not read. */
        public static Scalar number(BigDecimal number) {
            return new Scalar(number.toString(), Kind.NUMBER, Place.NOWHERE);
        }

        /** Returns a truth value that was made, not read. */
        public static Scalar flag(boolean flag) {
            return new Scalar(Boolean.toString(flag), Kind.FLAG, Place.NOWHERE);
        }

        /** Returns a null that was made, not read. */
        public static Scalar nothing() {
            return new Scalar("", Kind.NULL, Place.NOWHERE);
        }

        @Override
        public boolean says(Node other) {
            return other instanceof Scalar scalar && kind == scalar.kind && text.equals(scalar.text);
        }
    }

    /**
     * A list.
     *
     * @param items the items, in order
     * @param place where it begins
     */
    record Sequence(List<Node> items, Place place) implements Node {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        /** Returns a list that was made, not read. */
        public static Sequence of(List<? extends Node> items) {
            return new Sequence(List.copyOf(items), Place.NOWHERE);
        }

        @Override
        public boolean says(Node other) {
            if (!(other instanceof Sequence sequence) || items.size() != sequence.items.size()) {
                return false;
            }
            for (int i = 0; i < items.size(); i++) {
                if (!items.get(i).says(sequence.items.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Keys with values, in the order they were written; no key twice.
     *
     * @param entries the entries by key
     * @param place where it begins
     */
    record Mapping(Map<String, Entry> entries, Place place) implements Node {
        /** Copies the map, order kept. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** Returns a mapping that was made, not read. */
        public static Mapping of(Map<String, ? extends Node> values) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            values.forEach((key, value) -> entries.put(key, new Entry(value, Place.NOWHERE)));
            return new Mapping(entries, Place.NOWHERE);
        }

        /** Returns the value of a key. */
        public Optional<Node> find(String key) {
            Entry entry = entries.get(key);
            return entry == null ? Optional.empty() : Optional.of(entry.value());
        }

        @Override
        public boolean says(Node other) {
            return other instanceof Mapping mapping
                    && entries.keySet().equals(mapping.entries.keySet())
                    && entries.entrySet().stream()
                            .allMatch(entry -> mapping.find(entry.getKey())
                                    .filter(entry.getValue().value()::says)
                                    .isPresent());
        }
    }

    /**
     * The value of a key.
     *
     * @param value the value
     * @param keyPlace where the key is written
     */
    record Entry(Node value, Place keyPlace) {}

    /** What a scalar is. */
    enum Kind {
        /** A text. */
        TEXT,
        /** A number, in decimal digits with or without a fraction and an exponent. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** Nothing. */
        NULL
    }
}
