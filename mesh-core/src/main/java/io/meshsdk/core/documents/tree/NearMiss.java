package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses what a misspelt word was meant to be: {@code requierd} is {@code required}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class NearMiss {
    private static final int LONGEST = 64;

    private NearMiss() {}

    /**
     * Returns the candidate next to a word, if it is near: one letter inserted, left out, replaced or swapped with its
     * neighbour for every three letters, at most three. Case, underscores and hyphens do not count. Of equals the first in
     * alphabetical order; a candidate is never guessed for itself.
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String meant = folded(word);
        return candidates.stream()
                .filter(candidate -> !candidate.equals(word) && candidate.length() <= LONGEST)
                .filter(candidate -> isNear(meant, folded(candidate)))
                .min(Comparator.<String>comparingInt(candidate -> distance(meant, folded(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    private static boolean isNear(String word, String candidate) {
        int limit = Math.min(3, Math.max(word.length(), candidate.length()) / 3);
        return !word.isEmpty()
                && Math.abs(word.length() - candidate.length()) <= limit
                && distance(word, candidate) <= limit;
    }

    /** Returns the number of edits, with swaps of neighbours as one. */
    private static int distance(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, from, to, i, j);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int fewest(int[][] edits, String from, String to, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
