package io.meshsdk.core.documents.stored;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of any letters as keys of JSON. Parsers refuse halves of surrogate pairs in keys, and not all agree on whole ones:
 * surrogates, and the mark itself, are written as a mark and four digits.
 */
final class JsonKeys {
    private static final char MARK = '~';
    private static final Pattern MARKED = Pattern.compile("~(.{0,4})", Pattern.DOTALL);

    private JsonKeys() {}

    static String write(String key) {
        StringBuilder written = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (isMarked(letter)) {
                written.append(MARK).append("%04x".formatted((int) letter));
            } else {
                written.append(letter);
            }
        }
        return written.toString();
    }

    /** Returns the key that was written; throws IllegalArgumentException where it could not have been written so. */
    static String read(String written) {
        String key = MARKED.matcher(written).replaceAll(mark -> Matcher.quoteReplacement(letter(mark.group(1))));
        if (!write(key).equals(written)) {
            throw new IllegalArgumentException("the key '%s' is written in another way".formatted(written));
        }
        return key;
    }

    private static String letter(String digits) {
        return digits.matches("[0-9a-f]{4}") ? String.valueOf((char) Integer.parseInt(digits, 16)) : digits;
    }

    private static boolean isMarked(char letter) {
        return letter == MARK || Character.isSurrogate(letter);
    }
}
