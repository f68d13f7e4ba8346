package io.meshsdk.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Finds entries by the beginnings of words, reading all of them. */
final class WordSearch {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int TITLE = 9;
    private static final int KEYWORD = 4;
    private static final int PROSE = 1;

    private final List<String> words;

    private WordSearch(List<String> words) {
        this.words = words;
    }

    static WordSearch of(String query) {
        return new WordSearch(words(query));
    }

    List<CatalogEntry> best(Catalog catalog, int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (String domain : catalog.domains()) {
            for (CatalogEntry entry : catalog.list(domain)) {
                int score = score(entry.texts());
                if (score > 0) {
                    hits.add(new Hit(entry, score));
                }
            }
        }
        ToIntFunction<Hit> descending = hit -> -hit.score();
        return hits.stream()
                .sorted(Comparator.comparingInt(descending)
                        .thenComparing(hit -> hit.entry().product()))
                .limit(limit)
                .map(Hit::entry)
                .toList();
    }

    private int score(SearchTexts texts) {
        List<String> title = words(texts.title());
        List<String> keywords = words(String.join(" ", texts.keywords()));
        List<String> prose = words(String.join(" ", texts.prose()));
        int score = 0;
        for (String word : words) {
            int found = (begins(title, word) ? TITLE : 0)
                    + (begins(keywords, word) ? KEYWORD : 0)
                    + (begins(prose, word) ? PROSE : 0);
            if (found == 0) {
                return 0;
            }
            score += found;
        }
        return score;
    }

    private static boolean begins(List<String> texts, String word) {
        return texts.stream().anyMatch(text -> text.startsWith(word));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private record Hit(CatalogEntry entry, int score) {}
}
