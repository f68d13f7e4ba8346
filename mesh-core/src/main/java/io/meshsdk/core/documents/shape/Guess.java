package io.meshsdk.core.documents.shape;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant. */
final class Guess {
    private static final int LONGEST = 60;

    private Guess() {}

    /** Returns the candidate nearest to a word, if one is near. Case, underscores and hyphens count for nothing. */
    static Optional<String> of(String word, Collection<String> candidates) {
        String plain = plain(word);
        int best = Math.min(3, Math.max(1, plain.length() / 3)) + 1;
        String found = null;
        if (!plain.isEmpty() && plain.length() <= LONGEST) {
            for (String candidate : candidates) {
                int distance = distance(plain, plain(candidate), best);
                if (distance < best) {
                    best = distance;
                    found = candidate;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static String plain(String word) {
        return word.length() > LONGEST
                ? word
                : word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Returns how many letters to add, drop, replace or swap with the next, or the limit if it is not below. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return Math.min(above[b.length()], limit);
    }
}
