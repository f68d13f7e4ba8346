package io.meshsdk.quality.profile;

import io.meshsdk.quality.internal.profile.ColumnStates;
import io.meshsdk.quality.internal.profile.Ends;
import io.meshsdk.quality.internal.profile.TableStates;
import io.meshsdk.quality.internal.profile.TextSample;
import io.meshsdk.quality.internal.statistic.DistinctSketch;
import io.meshsdk.quality.internal.statistic.Frequencies;
import io.meshsdk.quality.internal.statistic.Lengths;
import io.meshsdk.quality.internal.statistic.Moments;
import io.meshsdk.quality.internal.statistic.Quantiles;
import io.meshsdk.quality.internal.value.Key;
import io.meshsdk.quality.profile.ColumnProfile.Bin;
import io.meshsdk.quality.profile.ColumnProfile.Counts;
import io.meshsdk.quality.profile.ColumnProfile.Numbers;
import io.meshsdk.quality.profile.ColumnProfile.Share;
import io.meshsdk.quality.profile.ColumnProfile.Texts;
import io.meshsdk.quality.profile.ColumnProfile.Values;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes the profile of a column of what is remembered of it. */
final class ColumnProfiles {
    private static final List<Double> QUANTILES = List.of(0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0);
    private static final int PARTS = 10;
    private static final int MOST_SHOWN = 10;
    private static final List<String> TYPES = List.of(
            "integer",
            "decimal",
            "date",
            "date-time",
            "local-date-time",
            "time",
            "uuid",
            "email",
            "ipv4",
            "ipv6",
            "url");
    private static final double NEARLY_ALL = 0.99;

    private ColumnProfiles() {}

    static ColumnProfile of(TableStates.Column column, ColumnStates states) {
        DataType type = DataTypes.parse(column.type());
        return new ColumnProfile(
                column.name(),
                column.type(),
                counts(states),
                states.quantiles().map(quantiles -> numbers(quantiles, states.moments())),
                states.lengths().map(lengths -> texts(lengths, states.sample().orElseThrow())),
                states.ends().flatMap(ends -> values(ends, states.frequencies(), type)),
                PersonalHints.of(column, states));
    }

    private static Counts counts(ColumnStates states) {
        Optional<Frequencies> exact = states.frequencies();
        OptionalLong distinct = exact.map(Frequencies::distinct).orElseGet(OptionalLong::empty);
        long estimate =
                states.distinct().map(DistinctSketch::estimate).map(Math::round).orElse(0L);
        return new Counts(states.rows(), states.nulls(), distinct.orElse(estimate), distinct.isPresent());
    }

    private static Numbers numbers(Quantiles quantiles, Optional<Moments> moments) {
        List<Double> at = new ArrayList<>();
        QUANTILES.forEach(share -> quantiles.quantile(share).ifPresent(at::add));
        return new Numbers(
                moments.orElseThrow().mean(),
                moments.orElseThrow().standardDeviation(),
                at,
                at.isEmpty() ? List.of() : histogram(quantiles, at.get(0), at.get(at.size() - 1)));
    }

    private static List<Bin> histogram(Quantiles quantiles, double minimum, double maximum) {
        double[] bounds = quantiles.equalParts(PARTS);
        long[] counts = quantiles.histogram(bounds);
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            double from = i == 0 ? minimum : bounds[i - 1];
            bins.add(new Bin(from, i == bounds.length ? maximum : bounds[i], counts[i]));
        }
        return bins;
    }

    private static Texts texts(Lengths lengths, TextSample sample) {
        List<Share> shapes = sample.shapes().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SHOWN)
                .map(entry -> new Share(entry.getKey(), (double) entry.getValue() / sample.size()))
                .toList();
        return new Texts(
                lengths.shortest().orElse(0),
                lengths.longest().orElse(0),
                lengths.mean().orElse(0),
                TYPES.stream()
                        .filter(type -> sample.size() > 0 && sample.share(type) >= NEARLY_ALL)
                        .findFirst(),
                shapes);
    }

    private static Optional<Values> values(Ends ends, Optional<Frequencies> frequencies, DataType type) {
        Optional<Key> low = ends.minimum();
        Optional<Key> high = ends.maximum();
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        List<Share> common = frequencies
                .map(some -> some.mostCommon(MOST_SHOWN).stream()
                        .map(entry ->
                                new Share(KeyTexts.of(entry.getKey(), type), (double) entry.getValue() / some.total()))
                        .toList())
                .orElse(List.of());
        return Optional.of(new Values(KeyTexts.of(low.get(), type), KeyTexts.of(high.get(), type), common));
    }
}
