package io.meshsdk.quality.internal.text.date;

import java.util.ArrayList;
import java.util.List;

/** Splits patterns of DateTimeFormatter into their parts. */
final class DatePattern {
    private static final char QUOTE = '\'';

    private DatePattern() {}

    /**
     * Returns a pattern with proleptic years in the place of years of an era, if it has no era: strictly taken, there is
     * no date without one.
     */
    static String withProlepticYear(String pattern) {
        List<String> parts = parts(pattern);
        boolean hasEra = parts.stream().anyMatch(part -> part.charAt(0) == 'G');
        if (hasEra) {
            return pattern;
        }
        StringBuilder result = new StringBuilder();
        parts.forEach(part -> result.append(part.charAt(0) == 'y' ? part.replace('y', 'u') : part));
        return result.toString();
    }

    /** Returns the runs of one letter, the quoted texts with their quotes, and the other letters one by one. */
    static List<String> parts(String pattern) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < pattern.length()) {
            int end = partEnd(pattern, at);
            parts.add(pattern.substring(at, end));
            at = end;
        }
        return parts;
    }

    private static int partEnd(String pattern, int start) {
        char letter = pattern.charAt(start);
        if (letter == QUOTE) {
            int close = pattern.indexOf(QUOTE, start + 1);
            return close < 0 ? pattern.length() : close + 1;
        }
        int end = start + 1;
        while (Character.isLetter(letter) && end < pattern.length() && pattern.charAt(end) == letter) {
            end++;
        }
        return end;
    }
}
