package io.meshsdk.quality.internal.text.pattern;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Reports that java.util.regex was stopped before it could say whether a text matches. It holds nothing of the text. */
public final class PatternBudgetException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String pattern;

    private PatternBudgetException(String pattern, String reason, @Nullable StackOverflowError cause) {
        super(
                ("Cannot match '%s' against a text: %s. Repeat no group whose parts overlap or that itself repeats, write"
                                + " alternatives of one letter as a character class, or make the repetition possessive"
                                + " ('*+', '++').")
                        .formatted(pattern, reason),
                cause);
        this.pattern = pattern;
    }

    static PatternBudgetException outOfSteps(String pattern, long steps, long stepsPerLetter) {
        return new PatternBudgetException(
                pattern,
                "java.util.regex takes more than %d steps and %d for each letter".formatted(steps, stepsPerLetter),
                null);
    }

    static PatternBudgetException outOfStack(String pattern, StackOverflowError cause) {
        return new PatternBudgetException(pattern, "java.util.regex runs out of stack on a text as long", cause);
    }

    /** Returns the expression. */
    public String pattern() {
        return pattern;
    }
}
