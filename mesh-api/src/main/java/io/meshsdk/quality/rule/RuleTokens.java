package io.meshsdk.quality.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cuts a short form at its colons. Quotes delimit a text, in which a colon is a colon; a backslash takes a quote, a colon or
 * a backslash literally.
 */
final class RuleTokens {
    private static final String ESCAPABLE = "\\':";

    private final String rule;
    private int at;

    private RuleTokens(String rule) {
        this.rule = rule;
    }

    static List<Token> of(String rule) {
        return new RuleTokens(rule).all();
    }

    /** Returns a text as it stands between quotes. */
    static String quote(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Returns texts as they stand after other arguments, each with a colon before it. */
    static String quoted(List<String> texts) {
        return texts.stream().map(text -> ":" + quote(text)).collect(Collectors.joining());
    }

    /** Returns a word as it stands between colons. */
    static String escape(String word) {
        return word.replace(":", "\\:");
    }

    private List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        tokens.add(token());
        while (at < rule.length()) {
            expect(':');
            tokens.add(token());
        }
        return tokens;
    }

    private Token token() {
        if (!rule.startsWith("'", at)) {
            return new Token(until(':'), false);
        }
        at++;
        String text = until('\'');
        expect('\'');
        return new Token(text, true);
    }

    private String until(char end) {
        StringBuilder text = new StringBuilder();
        while (at < rule.length() && rule.charAt(at) != end) {
            text.append(letter());
        }
        return text.toString();
    }

    private char letter() {
        char letter = rule.charAt(at++);
        if (letter == '\'') {
            throw invalid("a quoted text stands alone between colons");
        }
        if (letter != '\\') {
            return letter;
        }
        if (at == rule.length() || ESCAPABLE.indexOf(rule.charAt(at)) < 0) {
            throw invalid("a backslash stands before a quote, a colon or a backslash");
        }
        return rule.charAt(at++);
    }

    private void expect(char mark) {
        if (at == rule.length() || rule.charAt(at) != mark) {
            throw invalid(at == rule.length() ? "a quote is not closed" : "a quoted text stands alone between colons");
        }
        at++;
    }

    private IllegalArgumentException invalid(String reason) {
        return new IllegalArgumentException(
                "Invalid rule '%s': %s, write for example one_of:'10:30':'it\\'s'".formatted(rule, reason));
    }

    record Token(String text, boolean quoted) {}
}
