package io.meshsdk.policy.cel;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is written of policies, whether it is read with places or without. */
final class Written {
    /** The keys of a rule. */
    static final Set<String> RULE = keys("code", "each", "when", "require", "severity", "message", "remedy", "element");

    /** The keys of a measure. */
    static final Set<String> MEASURE = keys("name", "check", "field", "where");

    /** The keys of a limit. */
    static final Set<String> LIMIT = keys("quantity", "atLeast", "atMost");

    /** What {@link #number} takes, in words. */
    static final String NUMBER = "a number that a double holds";

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,9})?");

    private Written() {}

    /** Returns keys in their order. */
    static Set<String> keys(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    /** Returns the constant that a word stands for; none, and a problem, where there is no such. */
    static <E extends Enum<E>> Optional<E> word(String text, E[] words, Refusal refusal) {
        Optional<E> found = Arrays.stream(words)
                .filter(word -> ProductShapes.word(word).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            refusal.refuse(
                    "unknown-word",
                    "There is no '%s' to choose here.".formatted(text),
                    "Write one of %s."
                            .formatted(Arrays.stream(words)
                                    .map(ProductShapes::word)
                                    .collect(Collectors.joining(", "))));
        }
        return found;
    }

    /**
     * Returns a number.
     *
     * @throws IllegalArgumentException if it is none, or is greater than any that there is
     */
    static double number(String text) {
        double number = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("It is no number");
        }
        return number;
    }

    /** Takes what is wrong with something. */
    @FunctionalInterface
    interface Refusal {
        void refuse(String code, String problem, String remedy);
    }
}
