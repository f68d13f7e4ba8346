package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * Paths such as {@code schema[0].properties[3].name}, in which no key is long and none gives a secret away.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Steps {
    private static final int SHOWN = 64;

    private Steps() {}

    /** Returns the path of a key's value. */
    public static String key(String path, String key) {
        return path.isEmpty() ? shown(key) : path + "." + shown(key);
    }

    /** Returns the path of an item. */
    public static String item(String path, int index) {
        return path + "[" + index + "]";
    }

    /** Returns a name of the document as messages show it. */
    public static String shown(String name) {
        if (LiteralSecret.isIn(name)) {
            return "***";
        }
        boolean fits = name.codePointCount(0, name.length()) <= SHOWN;
        String start = fits ? name : name.substring(0, name.offsetByCodePoints(0, SHOWN)) + "…";
        return start.chars().noneMatch(Steps::breaksLines) ? start : visible(start);
    }

    private static String visible(String name) {
        StringBuilder visible = new StringBuilder(name.length());
        name.chars().forEach(letter -> visible.append(breaksLines(letter) ? '�' : (char) letter));
        return visible.toString();
    }

    private static boolean breaksLines(int letter) {
        return letter < ' ' || letter == 0x7F || letter == 0x2028 || letter == 0x2029;
    }
}
