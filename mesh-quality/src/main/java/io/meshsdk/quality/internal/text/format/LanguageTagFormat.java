package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.Ascii;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Well-formed tags of BCP 47, {@code de-CH} or {@code zh-Hant-TW}; whether their parts are registered is not looked up. */
final class LanguageTagFormat {
    private LanguageTagFormat() {}

    static boolean matches(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Ascii.isAlphanumeric(bytes[i]) && bytes[i] != '-') {
                return false;
            }
        }
        return to > from && isWellFormed(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
    }

    private static boolean isWellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
