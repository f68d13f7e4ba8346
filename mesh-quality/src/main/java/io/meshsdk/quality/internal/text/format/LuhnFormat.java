package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/** Two or more digits of which the last checks the others by the formula of Luhn, ISO/IEC 7812; zeros alone are none. */
final class LuhnFormat {
    private LuhnFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        return to - from >= 2 && Ascii.digitsEnd(bytes, from, to) == to && holds(bytes, from, to);
    }

    /** Answers whether the formula holds for the digits among other letters, and not all are zero. */
    static boolean holds(byte[] bytes, int from, int to) {
        int sum = 0;
        boolean doubled = false;
        for (int i = to - 1; i >= from; i--) {
            if (Ascii.isDigit(bytes[i])) {
                int digit = bytes[i] - '0';
                int twice = digit < 5 ? 2 * digit : 2 * digit - 9;
                sum += doubled ? twice : digit;
                doubled = !doubled;
            }
        }
        return sum > 0 && sum % 10 == 0;
    }
}
