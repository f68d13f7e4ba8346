package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/**
 * Business identifiers of ISO 9362, in upper case: four letters or digits, the country, two letters or digits, and
 * three more for a branch. The country is one of ISO 3166, or XK for Kosovo.
 */
final class BicFormat {
    private static final int LENGTH = 8;
    private static final int LENGTH_WITH_BRANCH = 11;
    private static final int COUNTRY = 4;

    private BicFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length != LENGTH && length != LENGTH_WITH_BRANCH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Ascii.isUpper(bytes[i]) && !Ascii.isDigit(bytes[i])) {
                return false;
            }
        }
        int country = from + COUNTRY;
        return IsoCodes.COUNTRIES.matches(bytes, country, country + 2)
                || (bytes[country] == 'X' && bytes[country + 1] == 'K');
    }
}
