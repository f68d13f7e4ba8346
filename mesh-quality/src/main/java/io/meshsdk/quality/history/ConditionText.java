package io.meshsdk.quality.history;

import io.meshsdk.quality.check.Comparison;
import java.math.BigDecimal;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a condition from left to right. */
final class ConditionText {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Pattern COMPARISON = Pattern.compile("[<>]=?|==?|!=");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,400}(?:\\.\\d{1,400})?(?:[eE][+-]?\\d{1,3})?");
    private static final String EXAMPLES = "'row_count_change > 50%' or 'null_rate(email) > 0.05'";

    private final String text;
    private final Matcher matcher;
    private int at;

    ConditionText(String text) {
        this.text = text;
        this.matcher = NAME.matcher(text);
    }

    AlertCondition condition() {
        String metric = metric();
        Comparison comparison = Comparison.parse(take(COMPARISON, "a comparison (>, >=, <, <=, = or !=)"));
        String number = take(NUMBER, "a number");
        boolean isPercentage = skip("%");
        if (at < text.length()) {
            throw invalid("the end");
        }
        BigDecimal value = isPercentage ? new BigDecimal(number).movePointLeft(2) : new BigDecimal(number);
        if (Double.isInfinite(value.doubleValue())) {
            throw invalid("a number within the range of doubles before the end");
        }
        return new AlertCondition(metric, comparison, isPercentage ? number + "%" : number, value.doubleValue());
    }

    private String metric() {
        String name = take(NAME, "the name of a metric");
        if (!skip("(")) {
            return name;
        }
        StringJoiner columns = new StringJoiner(", ", name + "(", ")");
        do {
            columns.add(take(NAME, "the name of a column"));
        } while (skip(","));
        if (!skip(")")) {
            throw invalid("',' or ')'");
        }
        return columns.toString();
    }

    private String take(Pattern pattern, String what) {
        skipBlanks();
        matcher.usePattern(pattern).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw invalid(what);
        }
        at = matcher.end();
        return matcher.group();
    }

    private boolean skip(String token) {
        skipBlanks();
        boolean isThere = text.startsWith(token, at);
        at += isThere ? token.length() : 0;
        skipBlanks();
        return isThere;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException invalid(String expected) {
        return new IllegalArgumentException(
                "Invalid alert condition '%s': expected %s at character %d. Write a metric, a comparison and a number, for example %s"
                        .formatted(text, expected, at + 1, EXAMPLES));
    }
}
