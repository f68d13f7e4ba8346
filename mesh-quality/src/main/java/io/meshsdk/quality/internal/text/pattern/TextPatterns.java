package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.TextMatcher;
import java.util.regex.Pattern;

/** Chooses how whole texts are matched against a regular expression. */
public final class TextPatterns {
    private TextPatterns() {}

    /**
     * Returns a matcher that agrees with {@link java.util.regex.Matcher#matches()}: an automaton where the expression is
     * regular, else java.util.regex under a budget, which may throw a {@link PatternBudgetException}.
     *
     * @throws java.util.regex.PatternSyntaxException if java.util.regex does not accept the expression
     */
    public static TextMatcher compile(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return BytePattern.compile(regex)
                .<TextMatcher>map(automaton -> automaton)
                .orElseGet(() -> new BudgetedPattern(pattern));
    }
}
