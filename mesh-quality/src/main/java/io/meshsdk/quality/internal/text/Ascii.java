package io.meshsdk.quality.internal.text;

/** Sorts single bytes by a table, which no text makes slow: digits and letters are those of ASCII. */
public final class Ascii {
    private static final int DIGIT = 1;
    private static final int UPPER = 2;
    private static final int LOWER = 4;
    private static final int HEXADECIMAL = 8;
    private static final byte[] KINDS = new byte[256];

    static {
        mark('0', '9', DIGIT | HEXADECIMAL);
        mark('A', 'Z', UPPER);
        mark('a', 'z', LOWER);
        mark('A', 'F', UPPER | HEXADECIMAL);
        mark('a', 'f', LOWER | HEXADECIMAL);
    }

    private Ascii() {}

    /** Returns whether a byte is a decimal digit. */
    public static boolean isDigit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Returns whether a byte is a letter from A to Z. */
    public static boolean isUpper(byte letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    /** Returns whether a byte is a letter from a to z. */
    public static boolean isLower(byte letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /** Returns whether a byte is a letter or a digit. */
    public static boolean isAlphanumeric(byte letter) {
        return is(letter, DIGIT | UPPER | LOWER);
    }

    /** Returns whether a byte is a hexadecimal digit of either letter case. */
    public static boolean isHexadecimal(byte letter) {
        return is(letter, HEXADECIMAL);
    }

    /** Returns where the digits end that start at an index, at most at another. */
    public static int digitsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && isDigit(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean is(byte letter, int kinds) {
        return (KINDS[letter & 0xFF] & kinds) != 0;
    }

    private static void mark(char first, char last, int kinds) {
        for (char letter = first; letter <= last; letter++) {
            KINDS[letter] = (byte) kinds;
        }
    }
}
