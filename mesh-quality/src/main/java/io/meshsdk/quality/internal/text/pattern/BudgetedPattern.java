package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.TextMatcher;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * An expression that java.util.regex matches, which may take as good as forever: a text is given up after so many looks
 * at its letters. Each match reads the text as a String, and bytes that are no UTF-8 as replacement characters.
 * Nothing counts repetitions that look at no letter, as those of {@code (?:){100000}}.
 */
public final class BudgetedPattern implements TextMatcher {
    private static final long STEPS = 1_000_000;
    private static final long STEPS_PER_LETTER = 1_000;

    private final Pattern pattern;
    private final long steps;
    private final long stepsPerLetter;

    /** Creates a matcher that gives up after a million steps and a thousand for each letter of the text. */
    public BudgetedPattern(Pattern pattern) {
        this(pattern, STEPS, STEPS_PER_LETTER);
    }

    /** Creates a matcher that gives up after some steps and some more for each letter of the text. */
    public BudgetedPattern(Pattern pattern, long steps, long stepsPerLetter) {
        this.pattern = pattern;
        this.steps = steps;
        this.stepsPerLetter = stepsPerLetter;
    }

    /**
     * {@inheritDoc}
     *
     * @throws PatternBudgetException if the text takes more steps than the budget, or more stack than the thread has
     */
    @Override
    public boolean matches(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        try {
            return pattern.matcher(new CountedText(text, this, steps + stepsPerLetter * text.length()))
                    .matches();
        } catch (StackOverflowError e) {
            throw PatternBudgetException.outOfStack(pattern.pattern(), e);
        }
    }

    PatternBudgetException outOfSteps() {
        return PatternBudgetException.outOfSteps(pattern.pattern(), steps, stepsPerLetter);
    }
}
