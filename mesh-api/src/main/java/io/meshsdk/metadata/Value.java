package io.meshsdk.metadata;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of any shape, as documents hold them. Immutable.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Value {
    /** Returns a text. */
    static Value of(String text) {
        return new Text(text);
    }

    /** Returns a number. */
    static Value of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /** Returns a number. */
    static Value of(BigDecimal number) {
        return new Numeric(number);
    }

    /** Returns a truth value. */
    static Value of(boolean flag) {
        return new Flag(flag);
    }

    /** Returns a list of values. */
    static Value of(List<? extends Value> items) {
        return new Items(List.copyOf(items));
    }

    /** Returns a value that is there and says nothing. */
    static Value nothing() {
        return new Nothing();
    }

    /**
     * A text.
     *
     * @param text the text
     */
    record Text(String text) implements Value {
        /** Returns the text. */
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A number; {@code 1.20} is another than {@code 1.2}, as it was written otherwise.
     *
     * @param number the number
     */
    record Numeric(BigDecimal number) implements Value {
        /** Returns the digits. */
        @Override
        public String toString() {
            return number.toString();
        }
    }

    /**
     * A truth value.
     *
     * @param flag whether it is true
     */
    record Flag(boolean flag) implements Value {
        /** Returns {@code true} or {@code false}. */
        @Override
        public String toString() {
            return Boolean.toString(flag);
        }
    }

    /** Nothing, said explicitly. */
    record Nothing() implements Value {
        /** Returns {@code null}. */
        @Override
        public String toString() {
            return "null";
        }
    }

    /**
     * A list.
     *
     * @param items the items, in order
     */
    record Items(List<Value> items) implements Value {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        /** Returns the items in brackets. */
        @Override
        public String toString() {
            return items.toString();
        }
    }

    /**
     * Keys with values; equal in any order.
     *
     * @param entries the values by key, in order
     */
    record Entries(Map<String, Value> entries) implements Value {
        /** Copies the map, order kept. */
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** Returns the entries in braces. */
        @Override
        public String toString() {
            return entries.toString();
        }
    }
}
