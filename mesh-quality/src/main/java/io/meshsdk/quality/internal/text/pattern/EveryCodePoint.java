package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.pattern.CodePointSet.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of every code point in ascending order, without the surrogates. It tells which of them java.util.regex finds
 * in a class, so that classes as {@code \p{L}} and {@code [a-z&&[^x]]} need not be understood to be the same.
 */
final class EveryCodePoint implements CharSequence {
    private static final int SURROGATES = Character.MAX_SURROGATE + 1 - Character.MIN_SURROGATE;
    private static final int SINGLES = Character.MIN_SUPPLEMENTARY_CODE_POINT - SURROGATES;
    private static final int LENGTH =
            SINGLES + 2 * (Character.MAX_CODE_POINT + 1 - Character.MIN_SUPPLEMENTARY_CODE_POINT);

    private EveryCodePoint() {}

    /** Returns the code points of a class that is written as java.util.regex reads it, flags included. */
    static CodePointSet in(String characterClass) {
        Matcher runs = Pattern.compile("(?:" + characterClass + ")+").matcher(new EveryCodePoint());
        List<Range> ranges = new ArrayList<>();
        while (runs.find()) {
            ranges.add(new Range(codePointFrom(runs.start()), codePointFrom(runs.end()) - 1));
        }
        return new CodePointSet(ranges);
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public char charAt(int index) {
        if (index < SINGLES) {
            return (char) codePointFrom(index);
        }
        int codePoint = codePointFrom(index);
        return (index - SINGLES) % 2 == 0 ? Character.highSurrogate(codePoint) : Character.lowSurrogate(codePoint);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        throw new UnsupportedOperationException("Cannot cut the text of every code point: it is only searched.");
    }

    private static int codePointFrom(int index) {
        if (index < SINGLES) {
            return index < Character.MIN_SURROGATE ? index : index + SURROGATES;
        }
        return Character.MIN_SUPPLEMENTARY_CODE_POINT + (index - SINGLES) / 2;
    }
}
