package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How consumers see the values of a field. Principals of the product's own domain read clear; a null stays null under
 * every mask. Which masks fit which types, and the type under which consumers see a field, tells {@link
 * io.meshsdk.schema.ConsumerView}. A field without a mask is seen as it is.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Mask {
    /** Returns the mask that shows nothing: every value becomes null. For any type. */
    static Mask nullified() {
        return new Nullified();
    }

    /** Returns the mask that puts {@code ***} in the place of each text. For strings. */
    static Mask redacted() {
        return new Redacted();
    }

    /**
     * Returns the mask that shows the first character and the domain of an e-mail address: {@code j***@example.com}.
     * What is no address becomes {@code ***}. For strings.
     */
    static Mask email() {
        return new Email();
    }

    /** Returns the mask that shows the first character only: {@code J***}. For strings. */
    static Mask partial() {
        return partial(1, 0);
    }

    /**
     * Returns the mask that shows some first and last characters, with {@code ***} between them; a text that is not longer
     * than what would be shown becomes {@code ***}. For strings.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    static Mask partial(int first, int last) {
        return new Partial(first, last);
    }

    /**
     * Returns the mask that shows the shape of a text only: {@code 0} for each digit, {@code X} for each upper case letter,
     * {@code x} for each other letter and sign. ASCII punctuation and blanks stay. For strings.
     */
    static Mask characters() {
        return new Characters();
    }

    /**
     * Returns the mask that puts a keyed hash, HMAC-SHA-256 in 64 hexadecimal digits, in the place of each value: equal values
     * stay equal. The key is the current one of the purpose {@code mask/<domain>}; with another key all hashes are others.
     * Consumers see a string. For strings, whole and decimal numbers, days, times and binary.
     *
     * @param domain {@code [a-z][a-z0-9_-]{0,62}}; fields of one domain join
     * @throws IllegalArgumentException if the domain is no such word
     */
    static Mask hashed(String domain) {
        return new Hashed(domain);
    }

    /**
     * Returns the mask that puts a token in the place of each value: the id of a key, a point, and 22 characters of a keyed hash.
     * Equal values have equal tokens under one key, in all fields of a token domain, so that they join; an id joins whether it
     * is kept as a number or as a text. The keys are those of the purpose {@code mask/<domain>}: the current one unless a reader
     * asks for another. Consumers see a string. For the same types as {@link #hashed}.
     *
     * @param domain the token domain, {@code [a-z][a-z0-9_-]{0,62}}
     * @throws IllegalArgumentException if the domain is no such word
     */
    static Mask token(String domain) {
        return new Token(domain);
    }

    /** Returns the mask that shows the begin of the hour, month or the like in which a value lies. For days and timestamps. */
    static Mask truncated(Truncated.To unit) {
        return new Truncated(unit);
    }

    /**
     * Returns the mask that shows the multiple of a step at or below each number. For numbers; the step has no more digits after
     * the point than the type, and is above its smallest step, with which each number would be seen as it is: above {@code 1} for
     * whole numbers, above {@code 0.01} for decimals with two digits after the point.
     *
     * @throws IllegalArgumentException if the step is not positive, or of more than 18 digits
     */
    static Mask rounded(String step) {
        return new Rounded(new BigDecimal(step));
    }

    /**
     * Returns the mask that shows between which bounds each number lies, as {@code [18,65)}, {@code (,18)}, {@code [65,)}.
     * Consumers see a string. For numbers.
     *
     * @param bounds one at least, in any order
     * @throws IllegalArgumentException if there is no bound, or a text is no number
     */
    static Mask bucketed(String... bounds) {
        return new Bucketed(Arrays.stream(bounds).map(BigDecimal::new).toList());
    }

    /**
     * Returns the mask that shows the group of each text that is listed, and one word for all others. For strings.
     *
     * @param groups the group of each text, for example the state of a city
     * @param others what is shown for a text that is not listed
     */
    static Mask generalised(Map<String, String> groups, String others) {
        return new Generalised(groups, others);
    }

    /** Returns the mask under which consumers do not see the field at all: it is none of the schema's. For any type. */
    static Mask dropped() {
        return new Dropped();
    }

    /**
     * Returns a mask that the host gives: a {@link io.meshsdk.spi.access.MaskProvider} of this name. Where it does not fit the
     * type of the field, every value becomes null.
     *
     * @param name {@code [a-z][a-z0-9_-]{0,62}}
     * @param arguments what else the provider is told; no secrets
     * @throws IllegalArgumentException if the name is no such word
     */
    static Mask custom(String name, Map<String, String> arguments) {
        return new Custom(name, arguments);
    }

    /** Returns whether this mask applies to fields of any type; {@link io.meshsdk.schema.ConsumerView} tells of which else. */
    default boolean appliesToAnyType() {
        return this instanceof Nullified || this instanceof Dropped || this instanceof Custom;
    }

    /** Returns the purpose of the keys that this mask needs, as a {@link io.meshsdk.spi.access.SecretProvider} is asked. */
    default Optional<String> keyPurpose() {
        if (this instanceof Hashed hashed) {
            return Optional.of("mask/" + hashed.domain());
        }
        return this instanceof Token token ? Optional.of("mask/" + token.domain()) : Optional.empty();
    }

    /** Every value becomes null. */
    record Nullified() implements Mask {}

    /** Every text becomes {@code ***}. */
    record Redacted() implements Mask {}

    /** The first character and the domain of an e-mail address stay. */
    record Email() implements Mask {}

    /**
     * Some first and last characters stay, counted in code points.
     *
     * @param first how many at the start
     * @param last how many at the end
     */
    record Partial(int first, int last) implements Mask {
        /** Checks that neither number is negative. */
        public Partial {
            if (first < 0 || last < 0) {
                throw new IllegalArgumentException("Invalid partial mask: expected zero or more characters");
            }
        }
    }

    /** The characters of each text become those of their class. */
    record Characters() implements Mask {}

    /**
     * Every value becomes a keyed hash.
     *
     * @param domain whose keys are taken
     */
    record Hashed(String domain) implements Mask {
        /** Checks the domain. */
        public Hashed {
            Words.require("domain of a hash", domain);
        }
    }

    /**
     * Every value becomes a token.
     *
     * @param domain the token domain, whose keys are taken
     */
    record Token(String domain) implements Mask {
        /** Checks the domain. */
        public Token {
            Words.require("token domain", domain);
        }
    }

    /**
     * Every value becomes the begin of the unit in which it lies, in UTC.
     *
     * @param unit the unit
     */
    record Truncated(To unit) implements Mask {
        /** The units, from fine to coarse. A week begins on Monday. */
        public enum To {
            /** The hour; for timestamps. */
            HOUR,
            /** The day; for timestamps. */
            DAY,
            /** The week. */
            WEEK,
            /** The month. */
            MONTH,
            /** The quarter of the year. */
            QUARTER,
            /** The year. */
            YEAR,
            /** Ten years, from one that is divided by ten. */
            DECADE
        }
    }

    /**
     * Every number becomes the multiple of a step at or below it, or the smallest number of the type where there is none.
     *
     * @param step the step, above zero
     */
    record Rounded(BigDecimal step) implements Mask {
        private static final int MOST_DIGITS = 18;

        /** Checks the step, and drops trailing zeros, so that equal steps are equal masks. */
        public Rounded {
            step = step.stripTrailingZeros();
            if (step.signum() <= 0
                    || Math.abs((long) step.precision() - step.scale()) > MOST_DIGITS
                    || step.scale() > MOST_DIGITS) {
                throw new IllegalArgumentException(
                        "Invalid step of a mask: expected a number above zero of 18 digits at most");
            }
        }
    }

    /**
     * Every number becomes the text of the bounds between which it lies.
     *
     * @param bounds one at least, kept from small to large, each once
     */
    record Bucketed(List<BigDecimal> bounds) implements Mask {
        /** Sorts the bounds. */
        public Bucketed {
            if (bounds.isEmpty()) {
                throw new IllegalArgumentException("Invalid buckets of a mask: expected one bound at least");
            }
            List<BigDecimal> stripped =
                    bounds.stream().map(BigDecimal::stripTrailingZeros).toList();
            bounds = List.copyOf(new ArrayList<>(new TreeSet<>(stripped)));
        }
    }

    /**
     * Every text becomes its group.
     *
     * @param groups the group of each text, sorted by the text
     * @param others what is shown for a text that is not listed
     */
    record Generalised(Map<String, String> groups, String others) implements Mask {
        /** Copies the groups. */
        public Generalised {
            groups = Collections.unmodifiableMap(new TreeMap<>(groups));
        }
    }

    /** The field is not seen. */
    record Dropped() implements Mask {}

    /**
     * What a provider of the host makes of the values.
     *
     * @param name the provider's name
     * @param arguments what it is told, sorted by their names
     */
    record Custom(String name, Map<String, String> arguments) implements Mask {
        /** Checks the name and copies the arguments. */
        public Custom {
            Words.require("mask", name);
            arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        }
    }
}
