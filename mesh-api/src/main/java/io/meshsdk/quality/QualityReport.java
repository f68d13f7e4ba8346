package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What measuring data against a contract found. Immutable; equal reports have equal outcomes.
 *
 * @param rowCount how many rows were read
 * @param results an outcome per expectation of the contract, in its order, the schema check first; never empty
 * @param measurements outcomes that only policies asked for; they have no part in the score
 * @since 0.1.0
 */
@CheckReturnValue
public record QualityReport(long rowCount, List<CheckOutcome> results, List<CheckOutcome> measurements) {
    /** Copies the outcomes and checks that one of them was evaluated. */
    public QualityReport {
        results = List.copyOf(results);
        measurements = List.copyOf(measurements);
        if (results.stream().noneMatch(CheckOutcome::isEvaluated)) {
            throw new IllegalArgumentException("Invalid quality report: no check was evaluated");
        }
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

    /** Returns whether every check of the contract passed. */
    public boolean passes() {
        return results.stream().allMatch(CheckOutcome::isPassed);
    }

    /** Returns the outcomes that block a publication. */
    public List<CheckOutcome> blocking() {
        return results.stream().filter(CheckOutcome::blocks).toList();
    }

    /** Returns the outcome of an expectation's check over its scope, asked by the contract or by a policy. */
    public Optional<CheckOutcome> find(Expectation expectation) {
        return Stream.concat(results.stream(), measurements.stream())
                .filter(outcome -> outcome.expectation().check().equals(expectation.check())
                        && outcome.expectation().scope() == expectation.scope())
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
