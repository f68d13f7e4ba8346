package io.meshsdk.delta.internal.stats;

import java.util.Optional;

/**
 * Shortens texts that bound others from below and above, in the order of code points, which is the order of UTF-8
 * bytes.
 */
public final class TextBounds {
    /** The longest bound, in code points. */
    public static final int LONGEST = 32;

    private TextBounds() {}

    /** Returns a text of at most {@value #LONGEST} code points that is no greater than the given one. */
    public static String lower(String text) {
        return isShort(text) ? text : prefix(text);
    }

    /**
     * Returns a text of at most {@value #LONGEST} code points that is no smaller than the given one, empty if there is
     * none.
     */
    public static Optional<String> upper(String text) {
        if (isShort(text)) {
            return Optional.of(text);
        }
        String rest = prefix(text);
        while (!rest.isEmpty() && rest.codePointBefore(rest.length()) == Character.MAX_CODE_POINT) {
            rest = withoutLast(rest);
        }
        return rest.isEmpty() ? Optional.empty() : Optional.of(withLastRaised(rest));
    }

    /** Compares two texts in the order of their code points. */
    static int compare(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char left = one.charAt(i);
            char right = other.charAt(i);
            if (left != right) {
                boolean surrogates = Character.isSurrogate(left) != Character.isSurrogate(right);
                // A surrogate stands for a code point beyond all that one unit writes.
                return surrogates ? (Character.isSurrogate(left) ? 1 : -1) : Character.compare(left, right);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST || text.codePointCount(0, text.length()) <= LONGEST;
    }

    private static String prefix(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }

    private static String withLastRaised(String text) {
        int next = text.codePointBefore(text.length()) + 1;
        // Surrogates are no characters: the next one follows them.
        int raised = next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next;
        return withoutLast(text) + Character.toString(raised);
    }
}
