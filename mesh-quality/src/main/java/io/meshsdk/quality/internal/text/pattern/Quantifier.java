package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.pattern.RegexNode.Repeat;

/** How often a part of an expression is repeated. */
record Quantifier(int least, int most) {
    /** The letters that quantifiers start with. */
    static final String STARTS = "?*+{";

    static final Quantifier ONCE = new Quantifier(1, 1);

    /** Reads the quantifier that starts here; {@link #ONCE} where none does. */
    static Quantifier read(RegexSource source) {
        if (!source.isAtOneOf(STARTS)) {
            return ONCE;
        }
        Quantifier read = greedy(source);
        source.skip("?");
        if (source.isAtOneOf(STARTS)) {
            throw new NotRegularException("a possessive or a second quantifier");
        }
        return read;
    }

    private static Quantifier greedy(RegexSource source) {
        if (source.skip("?")) {
            return new Quantifier(0, 1);
        }
        if (source.skip("*")) {
            return new Quantifier(0, Repeat.UNBOUNDED);
        }
        if (source.skip("+")) {
            return new Quantifier(1, Repeat.UNBOUNDED);
        }
        source.expect("{");
        return counted(source);
    }

    private static Quantifier counted(RegexSource source) {
        int least = source.number();
        int most = least;
        if (source.skip(",")) {
            most = source.isAt("}") ? Repeat.UNBOUNDED : source.number();
        }
        source.expect("}");
        return new Quantifier(least, most);
    }
}
