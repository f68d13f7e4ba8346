package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a journal: what it is about, and whose it is, from the general to the particular: {@code waivers/sales}.
 *
 * @param steps one or more of {@code [a-z][a-z0-9_-]{0,62}}
 * @since 0.1.0
 */
@CheckReturnValue
public record JournalKey(List<String> steps) {
    private static final Pattern STEP = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

    /** Checks the steps. */
    public JournalKey {
        steps = List.copyOf(steps);
        if (steps.isEmpty()
                || steps.stream().anyMatch(step -> !STEP.matcher(step).matches())) {
            throw new IllegalArgumentException(
                    "Invalid journal %s: expected steps of [a-z][a-z0-9_-]{0,62}, for example 'waivers/sales'"
                            .formatted(steps));
        }
    }

    /**
     * Returns a name of some steps.
     *
     * @throws IllegalArgumentException if there is none, or one is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static JournalKey of(String... steps) {
        return new JournalKey(List.of(steps));
    }

    /** Returns the steps with slashes between them. */
    @Override
    public String toString() {
        return String.join("/", steps);
    }
}
