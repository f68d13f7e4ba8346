package io.meshsdk.quality.check;

import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of texts and of dates. */
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

    static void requireDate(String pattern) {
        try {
            new DateTimeFormatterBuilder().appendPattern(pattern);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Invalid date pattern '%s': %s; write for example 'dd/MM/uuuu'".formatted(pattern, e.getMessage()),
                    e);
        }
    }
}
