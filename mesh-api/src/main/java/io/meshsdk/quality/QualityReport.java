package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What measuring data against a contract found. Immutable; equal reports have equal outcomes.
 *
 * @param rowCount how many rows were read
 * @param results an outcome per expectation of the contract, in its order, the schema check first; never empty
 * @param measurements outcomes that only policies asked for; they have no part in the score
 * @param efforts what the checks took, by expectation; has no part in equality, and is empty where nobody knows
 * @since 0.1.0
 */
@CheckReturnValue
public record QualityReport(
        long rowCount, List<CheckOutcome> results, List<CheckOutcome> measurements, Map<Expectation, Effort> efforts) {
    /** Copies the outcomes and checks that one of them was evaluated. */
    public QualityReport {
        results = List.copyOf(results);
        measurements = List.copyOf(measurements);
        efforts = Collections.unmodifiableMap(new LinkedHashMap<>(efforts));
        if (results.stream().noneMatch(CheckOutcome::isEvaluated)) {
            throw new IllegalArgumentException("Invalid quality report: no check was evaluated");
        }
    }

    /** Makes a report of which nobody knows what it took. */
    public QualityReport(long rowCount, List<CheckOutcome> results, List<CheckOutcome> measurements) {
        this(rowCount, results, measurements, Map.of());
    }

    /** Returns this report with what its checks took. */
    public QualityReport taking(Map<Expectation, Effort> other) {
        return new QualityReport(rowCount, results, measurements, other);
    }

    /** Returns what the check of an expectation took; empty where nobody knows. */
    public Optional<Effort> effort(Expectation expectation) {
        return Optional.ofNullable(efforts.get(expectation));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QualityReport report
                && rowCount == report.rowCount
                && results.equals(report.results)
                && measurements.equals(report.measurements);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rowCount, results, measurements);
    }

    /**
     * Returns the quality score: weights of passed checks over weights of evaluated checks, in [0,1]. Checks that were not
     * evaluated have no part in it. The schema check is always evaluated, so that there is always a score.
     */
    public double score() {
        return scoreOf(results);
    }

    /** Returns the score of each dimension in which a check was evaluated, in the order of the dimensions. */
    public Map<Dimension, Double> dimensionScores() {
        Map<Dimension, Double> scores = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            List<CheckOutcome> some = results.stream()
                    .filter(outcome -> outcome.expectation().dimension() == dimension)
                    .toList();
            if (some.stream().anyMatch(CheckOutcome::isEvaluated)) {
                scores.put(dimension, scoreOf(some));
            }
        }
        return Collections.unmodifiableMap(scores);
    }

    /** Returns the score of each column that an evaluated check reads, in the order of the checks. */
    public Map<String, Double> columnScores() {
        Map<String, List<CheckOutcome>> byColumn = new LinkedHashMap<>();
        results.stream()
                .filter(CheckOutcome::isEvaluated)
                .forEach(outcome -> outcome.expectation()
                        .columns()
                        .forEach(column -> byColumn.computeIfAbsent(column, some -> new ArrayList<>())
                                .add(outcome)));
        Map<String, Double> scores = new LinkedHashMap<>();
        byColumn.forEach((column, some) -> scores.put(column, scoreOf(some)));
        return Collections.unmodifiableMap(scores);
    }

    /** Returns whether every check of the contract passed. */
    public boolean passes() {
        return results.stream().allMatch(CheckOutcome::isPassed);
    }

    /** Returns the outcomes that block a publication. */
    public List<CheckOutcome> blocking() {
        return results.stream().filter(CheckOutcome::blocks).toList();
    }

    /** Returns the outcome of what asks like an expectation: the same check, rows and conditions, of the contract or a policy. */
    public Optional<CheckOutcome> find(Expectation expectation) {
        return Stream.concat(results.stream(), measurements.stream())
                .filter(outcome -> outcome.expectation().asksLike(expectation))
                .findFirst();
    }

    private static double scoreOf(List<CheckOutcome> outcomes) {
        double passed = 0;
        double evaluated = 0;
        for (CheckOutcome outcome : outcomes) {
            evaluated += outcome.isEvaluated() ? outcome.expectation().weight() : 0;
            passed += outcome.isPassed() ? outcome.expectation().weight() : 0;
        }
        return passed / evaluated;
    }
}
