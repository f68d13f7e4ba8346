package io.meshsdk.core.interchange.internal;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What all targets need to know about characters.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Characters {
    /** Stands for a character that a target cannot hold. */
    public static final int REPLACEMENT = 0xFFFD;

    private Characters() {}

    /** Returns whether a character ends lines, or shows a text in another order than it is read. */
    public static boolean isMisleading(int point) {
        return Character.getType(point) == Character.CONTROL
                || Character.getType(point) == Character.LINE_SEPARATOR
                || Character.getType(point) == Character.PARAGRAPH_SEPARATOR
                || turnsText(point);
    }

    /** Returns a text that can be written in UTF-8: each half of a surrogate pair is replaced. */
    public static String wellFormed(String text) {
        StringBuilder formed = new StringBuilder();
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(formed::appendCodePoint);
        return formed.toString();
    }

    private static boolean turnsText(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
