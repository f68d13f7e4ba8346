package io.meshsdk.core.compatibility.omds;

import java.util.Map;

/** Goes down a document along the path of a change, as far as the document has keys for it. */
final class Way {
    private static final Map<String, String> NAMED_BY = Map.of(
            "roles", "role",
            "servers", "server",
            "inputContracts", "id");

    private Way() {}

    /**
     * Returns the place at the end of a path.
     *
     * @param rest what the path says from here on: nothing, or a dot and more
     */
    static Spot down(Spot from, String rest) {
        if (rest.isEmpty()) {
            return from;
        }
        String word = word(rest);
        String tail = rest.substring(1 + word.length());
        if (tail.startsWith("[")) {
            return item(from, word, tail);
        }
        Spot below = from.key(word);
        return below.isThere() ? down(below, tail) : from.unsaid(leaf(rest));
    }

    /** Returns the last word of a path, without what it is of. */
    static String leaf(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        int bracket = last.indexOf('[');
        return bracket > 0 ? last.substring(0, bracket) : last;
    }

    private static Spot item(Spot from, String list, String tail) {
        String key = NAMED_BY.getOrDefault(list, "name");
        for (String name : from.names(list, key)) {
            String item = "[" + name + "]";
            if (tail.startsWith(item)) {
                return down(from.item(list, Map.of(key, name)), tail.substring(item.length()));
            }
        }
        return from.unsaid(list);
    }

    private static String word(String rest) {
        int end = 1;
        while (end < rest.length() && rest.charAt(end) != '.' && rest.charAt(end) != '[') {
            end++;
        }
        return rest.substring(1, end);
    }
}
