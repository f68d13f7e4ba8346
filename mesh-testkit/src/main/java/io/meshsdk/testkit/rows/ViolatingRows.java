package io.meshsdk.testkit.rows;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.DataContract;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.PartitionMeasurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.testkit.Batches;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Generates rows that break one expectation of a contract by the smallest change to {@link ConformingRows}: one value just
 * beyond a bound, one null, one repeated key. Equal arguments give equal rows.
 *
 * <p>Where a contract promises the same thing twice, for example a required field that also has a {@code not_null}, both are
 * broken, and nothing else.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ViolatingRows {
    private static final Instant LONG_AGO = Instant.EPOCH;

    private ViolatingRows() {}

    /**
     * Returns rows that break an expectation of a contract: so many, or for a promised number of rows one less or more.
     *
     * @throws IllegalArgumentException if the expectation is none of the contract's effective ones
     * @throws UnsatisfiableContractException if no such rows are found
     */
    public static List<Map<String, @Nullable Object>> of(
            DataContract contract, Expectation broken, long seed, int count) {
        return find(contract, broken, new Breakages(contract, seed, count, Optional.empty()), LONG_AGO);
    }

    /**
     * Returns rows that break an expectation of a contract when they are measured at a time, and are fresh then unless
     * freshness is what they break.
     *
     * @throws IllegalArgumentException if the expectation is none of the contract's effective ones
     * @throws UnsatisfiableContractException if no such rows are found
     */
    public static List<Map<String, @Nullable Object>> of(
            DataContract contract, Expectation broken, long seed, int count, Instant now) {
        return find(contract, broken, new Breakages(contract, seed, count, Optional.of(now)), now);
    }

    private static List<Map<String, @Nullable Object>> find(
            DataContract contract, Expectation broken, Breakages breakages, Instant now) {
        if (!contract.effectiveExpectations().contains(broken)) {
            throw new IllegalArgumentException("Invalid expectation '%s': it is none of the contract (%s)"
                    .formatted(broken, contract.effectiveExpectations()));
        }
        List<Map<String, @Nullable Object>> best = List.of();
        int fewest = Integer.MAX_VALUE;
        for (List<Map<String, @Nullable Object>> rows : breakages.candidates(broken.check())) {
            Set<Expectation> failed = failed(contract, rows, now);
            if (failed.contains(broken) && failed.size() < fewest) {
                fewest = failed.size();
                best = rows;
            }
            if (fewest == 1) {
                break;
            }
        }
        if (fewest == Integer.MAX_VALUE) {
            throw new UnsatisfiableContractException(
                    "Cannot generate rows that break '%s': no small change to conforming rows does. Write them down."
                            .formatted(broken));
        }
        return Collections.unmodifiableList(best);
    }

    private static Set<Expectation> failed(
            DataContract contract, List<Map<String, @Nullable Object>> rows, Instant now) {
        QualityPlan plan = QualityPlan.compile(contract.schema(), contract.effectiveExpectations(), List.of(), now);
        PartitionMeasurement measurement = plan.start(0);
        measurement.accept(Batches.of(contract.schema(), rows));
        QualityReport report = plan.judge(measurement.finish(), plan.empty());
        Set<Expectation> failed = new HashSet<>();
        report.results().stream().filter(CheckOutcome::isFailed).forEach(outcome -> failed.add(outcome.expectation()));
        return failed;
    }
}
