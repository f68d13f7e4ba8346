package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;

/** Words of small letters and digits with single hyphens between them, {@code first-order-2026}. */
final class SlugFormat {
    private SlugFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            boolean letter = Ascii.isLower(bytes[i]) || Ascii.isDigit(bytes[i]);
            if (!letter && (bytes[i] != '-' || !inWord)) {
                return false;
            }
            inWord = letter;
        }
        return inWord;
    }
}
