package io.meshsdk.quality;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of {@code java.util.regex}. */
final class Patterns {
    private Patterns() {}

    static void require(String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Invalid pattern '%s': %s".formatted(pattern, e.getDescription()), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("Invalid pattern: its groups are nested too deep", e);
        }
    }
}
