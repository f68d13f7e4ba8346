package io.meshsdk.policy.cel;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The patterns of {@code matches(..)}, of which no text takes more than linear time; those asked first are kept. Thread-safe. */
final class Patterns {
    private static final int KEPT = 200;
    private static final int SIZE = 1_000;

    private final Map<String, Pattern> kept = new ConcurrentHashMap<>();

    /** Returns whether a text has a part that matches a pattern. */
    boolean matches(String text, String pattern) {
        Pattern known = kept.get(pattern);
        return (known == null ? compiled(pattern) : known).matcher(text).find();
    }

    private Pattern compiled(String text) {
        Pattern pattern = Pattern.compile(text);
        if (pattern.programSize() > SIZE) {
            throw new IllegalArgumentException(
                    "Cannot match a pattern: it is too large, at most %d steps".formatted(SIZE));
        }
        if (kept.size() < KEPT) {
            kept.put(text, pattern);
        }
        return pattern;
    }
}
