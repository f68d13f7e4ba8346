package io.meshsdk.quality.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the text of a filter. */
final class FilterTokens {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<text>'(?:[^']|'')*+')"
            + "|(?<quoted>\"(?:[^\"]|\"\")++\")"
            + "|(?<number>[+-]?(?:[0-9]++(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?d?|Infinityd)(?![A-Za-z0-9_.]))"
            + "|(?<name>[A-Za-z_][A-Za-z0-9_.]*+)"
            + "|(?<sign><=|>=|<>|!=|==|=|<|>|\\(|\\)|,))");

    private FilterTokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = text.stripTrailing().length();
        int at = 0;
        while (at < end) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new InvalidFilterException(text, at + 1, "nothing that is known stands there");
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("text") != null) {
            return new Token(Kind.TEXT, unquoted(matcher.group("text"), "'"), matcher.start("text") + 1);
        }
        if (matcher.group("quoted") != null) {
            String name = unquoted(matcher.group("quoted"), "\"");
            return new Token(Kind.QUOTED_NAME, name, matcher.start("quoted") + 1);
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"), matcher.start("number") + 1);
        }
        return matcher.group("name") != null
                ? new Token(Kind.NAME, matcher.group("name"), matcher.start("name") + 1)
                : new Token(Kind.SIGN, matcher.group("sign"), matcher.start("sign") + 1);
    }

    private static String unquoted(String text, String quote) {
        return text.substring(1, text.length() - 1).replace(quote + quote, quote);
    }

    enum Kind {
        TEXT,
        QUOTED_NAME,
        NUMBER,
        NAME,
        SIGN
    }

    /**
     * A part of the text.
     *
     * @param position where it begins, counted from 1
     */
    record Token(Kind kind, String text, int position) {
        boolean isWord(String word) {
            return kind == Kind.NAME && text.equalsIgnoreCase(word);
        }

        boolean isSign(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }
    }
}
