package io.meshsdk.quality.internal.text.pattern;

/** The code points of an expression, and the place up to which they are read. */
final class RegexSource {
    private static final int MOST_DIGITS = 6;

    private final String text;
    private int at;

    RegexSource(String text) {
        this.text = Quoted.escaped(text);
    }

    boolean isAtEnd() {
        return at == text.length();
    }

    boolean isAt(String prefix) {
        return text.startsWith(prefix, at);
    }

    boolean isAtOneOf(String letters) {
        return !isAtEnd() && letters.indexOf(text.charAt(at)) >= 0;
    }

    /** Answers whether a backslash is here and one of some letters behind it. */
    boolean isAtEscape(String letters) {
        return isAt("\\") && at + 1 < text.length() && letters.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Moves behind a prefix if it is here; answers whether it was. */
    boolean skip(String prefix) {
        boolean here = isAt(prefix);
        at += here ? prefix.length() : 0;
        return here;
    }

    void expect(String prefix) {
        if (!skip(prefix)) {
            throw new NotRegularException("no '" + prefix + "' where one is expected");
        }
    }

    /** Returns the code point here and moves behind it. */
    int next() {
        if (isAtEnd()) {
            throw new NotRegularException("an early end");
        }
        int codePoint = text.codePointAt(at);
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new NotRegularException("half of a code point");
        }
        at += Character.charCount(codePoint);
        return codePoint;
    }

    /** Moves behind the first letter of a kind from here on. */
    void through(char letter) {
        int found = text.indexOf(letter, at);
        if (found < 0) {
            throw new NotRegularException("no '" + letter + "' where one is expected");
        }
        at = found + 1;
    }

    /** Returns the decimal number here and moves behind it. */
    int number() {
        int start = at;
        int number = 0;
        while (isAtOneOf("0123456789") && at - start <= MOST_DIGITS) {
            number = 10 * number + text.charAt(at++) - '0';
        }
        if (at == start || at - start > MOST_DIGITS) {
            throw new NotRegularException("no number, or one too great");
        }
        return number;
    }

    /** Returns the number of so many hexadecimal digits and moves behind them. */
    int hexadecimal(int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw new NotRegularException("no hexadecimal number");
            }
            number = 16 * number + digit;
        }
        return number;
    }

    int position() {
        return at;
    }

    void goTo(int position) {
        at = position;
    }

    /** Returns the source from a position to here. */
    String since(int position) {
        return text.substring(position, at);
    }
}
