package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.TextMatcher;
import java.util.BitSet;
import java.util.Collection;

/** Codes of one length that consist of the letters from A to Z, in one letter case. */
final class CodeSet implements TextMatcher {
    private static final int LETTERS = 26;
    private static final int NONE = -1;

    private final char firstLetter;
    private final int length;
    private final BitSet codes = new BitSet();

    private CodeSet(char firstLetter, int length) {
        this.firstLetter = firstLetter;
        this.length = length;
    }

    /** Returns the set of some codes whose letters go from one letter on. */
    static CodeSet of(char firstLetter, int length, Collection<String> codes) {
        CodeSet set = new CodeSet(firstLetter, length);
        for (String code : codes) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) code.charAt(i);
            }
            set.codes.set(set.number(bytes, 0));
        }
        return set;
    }

    @Override
    public boolean matches(byte[] bytes, int from, int to) {
        if (to - from != length) {
            return false;
        }
        int number = number(bytes, from);
        return number != NONE && codes.get(number);
    }

    private int number(byte[] bytes, int from) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            int letter = bytes[i] - firstLetter;
            if (letter < 0 || letter >= LETTERS) {
                return NONE;
            }
            number = LETTERS * number + letter;
        }
        return number;
    }
}
