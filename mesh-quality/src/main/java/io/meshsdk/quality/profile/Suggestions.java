package io.meshsdk.quality.profile;

import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.check.ValueFormat;
import io.meshsdk.quality.profile.ColumnProfile.Counts;
import io.meshsdk.quality.profile.ColumnProfile.Share;
import io.meshsdk.quality.profile.ColumnProfile.Texts;
import io.meshsdk.quality.profile.ColumnProfile.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds rules that hold of what was profiled. */
final class Suggestions {
    /** The square of the 97.5% quantile of the normal distribution. */
    private static final double WILSON = 3.841458820694124;

    private static final int MOST_CATEGORIES = 20;
    private static final int LEAST_REPETITION = 10;
    private static final double LEAST_COMPLETENESS = 0.5;
    private static final double ESTIMATE_DISCOUNT = 0.5;
    private static final double SKETCH_TOLERANCE = 0.02;
    private static final Set<String> FORMATS = Set.of("uuid", "email", "ipv4", "ipv6", "url", "date", "date-time");

    private final Profile profile;
    private final List<RuleSuggestion> found = new ArrayList<>();

    private Suggestions(Profile profile) {
        this.profile = profile;
    }

    static List<RuleSuggestion> of(Profile profile) {
        Suggestions suggestions = new Suggestions(profile);
        profile.columns().forEach(suggestions::column);
        return suggestions.found.stream()
                .sorted(Comparator.comparingDouble(RuleSuggestion::confidence)
                        .reversed()
                        .thenComparing(suggestion -> suggestion.expectation().name()))
                .toList();
    }

    private void column(ColumnProfile column) {
        if (profile.rowCount() == 0) {
            return;
        }
        nulls(column);
        unique(column);
        column.values().ifPresent(values -> values(column, values));
        column.texts().ifPresent(texts -> texts(column, texts));
    }

    private void nulls(ColumnProfile column) {
        Counts counts = column.counts();
        double share = 1 - counts.nullRate().orElse(1);
        if (counts.nulls() == 0) {
            add(Expectations.notNull(column.name()), certainty(counts.rows()), "no value is null");
        } else if (share >= LEAST_COMPLETENESS) {
            double threshold = BigDecimal.valueOf(share)
                    .setScale(2, java.math.RoundingMode.FLOOR)
                    .doubleValue();
            add(
                    Expectations.completeness(column.name(), threshold),
                    certainty(counts.rows()),
                    "%d of %d values are not null".formatted(counts.rows() - counts.nulls(), counts.rows()));
        }
    }

    private void unique(ColumnProfile column) {
        Counts counts = column.counts();
        long values = counts.rows() - counts.nulls();
        if (values < 2) {
            return;
        }
        boolean exact = counts.isDistinctExact() && counts.distinct() == values;
        boolean near = !counts.isDistinctExact() && Math.abs(counts.distinct() - values) <= SKETCH_TOLERANCE * values;
        if (exact || near) {
            add(
                    Expectations.unique(column.name()),
                    certainty(values) * (exact ? 1 : ESTIMATE_DISCOUNT),
                    exact
                            ? "all %d values differ".formatted(values)
                            : "about as many different values as values, by an estimate");
        }
    }

    private void values(ColumnProfile column, Values values) {
        long count = column.counts().rows() - column.counts().nulls();
        boolean categories = column.counts().isDistinctExact()
                && column.counts().distinct() <= MOST_CATEGORIES
                && count >= LEAST_REPETITION * column.counts().distinct()
                && values.mostCommon().size() == column.counts().distinct();
        if (categories && column.type().equals("string")) {
            String[] accepted =
                    values.mostCommon().stream().map(Share::text).sorted().toArray(String[]::new);
            add(
                    Expectations.oneOf(column.name(), accepted),
                    certainty(count),
                    "%d different values in %d".formatted(accepted.length, count));
        }
        if (column.numbers().isPresent() && isNumber(column.type())) {
            sign(column, values, count);
        }
    }

    private static boolean isNumber(String type) {
        return !type.equals("date") && !type.startsWith("timestamp") && !type.equals("time");
    }

    private void sign(ColumnProfile column, Values values, long count) {
        number(values.minimum()).filter(least -> least.signum() >= 0).ifPresent(least -> {
            boolean floating = column.type().equals("double") || column.type().equals("float");
            Expectation rule =
                    floating ? Expectations.atLeast(column.name(), 0.0) : Expectations.atLeast(column.name(), 0L);
            add(rule, certainty(count), "the smallest value is %s".formatted(values.minimum()));
        });
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void texts(ColumnProfile column, Texts texts) {
        long count = column.counts().distinct();
        texts.inferredType().filter(FORMATS::contains).ifPresent(format -> {
            add(
                    Expectations.format(column.name(), ValueFormat.parse(format)),
                    certainty(Math.min(count, 256)),
                    "a sample of texts is of format " + format);
        });
        if (texts.shapes().size() == 1 && texts.inferredType().isEmpty()) {
            String shape = texts.shapes().get(0).text();
            pattern(shape)
                    .ifPresent(pattern -> add(
                            Expectations.matches(column.name(), pattern),
                            certainty(Math.min(count, 256)) * ESTIMATE_DISCOUNT,
                            "all texts of a sample have the shape " + shape));
        }
        if (texts.longest() > 0) {
            add(
                    Expectations.length(column.name(), (int) texts.shortest(), (int) texts.longest()),
                    certainty(count) * ESTIMATE_DISCOUNT,
                    "texts have %d to %d letters".formatted(texts.shortest(), texts.longest()));
        }
    }

    /** Returns the pattern of a shape that holds a letter or a digit, repetitions counted. */
    private static Optional<String> pattern(String shape) {
        if (shape.length() < 3 || shape.length() >= 40 || !shape.matches("(?s).*[Aa9].*")) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (at < shape.length()) {
            int start = at;
            char letter = shape.charAt(at);
            while (at < shape.length() && shape.charAt(at) == letter) {
                at++;
            }
            pattern.append(classOf(letter)).append(at - start > 1 ? "{%d}".formatted(at - start) : "");
        }
        return Optional.of(pattern.toString());
    }

    private static String classOf(char letter) {
        Map<Character, String> classes = new TreeMap<>(Map.of('A', "\\p{Lu}", 'a', "\\p{L}", '9', "\\d"));
        return classes.getOrDefault(letter, Character.isLetterOrDigit(letter) ? String.valueOf(letter) : "\\" + letter);
    }

    private static double certainty(long values) {
        return values / (values + WILSON);
    }

    private void add(Expectation expectation, double confidence, String because) {
        found.add(new RuleSuggestion(expectation, confidence, because));
    }
}
