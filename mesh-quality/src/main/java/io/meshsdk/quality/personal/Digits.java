package io.meshsdk.quality.personal;

import org.jspecify.annotations.Nullable;

/** The digits of a text, and the sums that check them. */
final class Digits {
    private static final int[][] VERHOEFF_JOIN = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] VERHOEFF_TURN = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
        {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };

    private Digits() {}

    /** Returns a text of a number of digits, in which single marks may stand between two of them; null where it is none. */
    static int @Nullable [] of(String text, int length, String marks) {
        int[] digits = new int[length];
        int count = 0;
        boolean wasDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isDigit = letter >= '0' && letter <= '9';
            if (isDigit && count < length) {
                digits[count++] = letter - '0';
            } else if (isDigit || !wasDigit || marks.indexOf(letter) < 0) {
                return null;
            }
            wasDigit = isDigit;
        }
        return count == length && wasDigit ? digits : null;
    }

    /** Returns the sum of the first digits, each times its weight. */
    static int weighed(int[] digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += digits[i] * weights[i];
        }
        return sum;
    }

    /** Returns the number that some digits make. */
    static long number(int[] digits, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + digits[i];
        }
        return number;
    }

    /** Returns whether all digits are the same one. */
    static boolean areEqual(int[] digits) {
        for (int digit : digits) {
            if (digit != digits[0]) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the last digit checks the others by ISO 7064, MOD 11,10. */
    static boolean holdsMod1110(int[] digits) {
        int product = 10;
        for (int i = 0; i < digits.length - 1; i++) {
            int sum = (digits[i] + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digits[digits.length - 1];
    }

    /** Returns whether the last digit checks the others by the scheme of Verhoeff (1969). */
    static boolean holdsVerhoeff(int[] digits) {
        int check = 0;
        for (int i = 0; i < digits.length; i++) {
            check = VERHOEFF_JOIN[check][VERHOEFF_TURN[i % 8][digits[digits.length - 1 - i]]];
        }
        return check == 0;
    }
}
