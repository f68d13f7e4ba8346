package io.meshsdk.benchmarks.quality;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.data.Dataset;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Measure;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.check.TimeCheck;
import io.meshsdk.quality.engine.KeyMemory;
import io.meshsdk.quality.engine.Measurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.engine.QualityState;
import io.meshsdk.quality.engine.Surroundings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Our checks over a dataset, from the plan to the report, the keys of the other table included.
 *
 * @param items what is measured
 * @param customers the file of the other table
 * @param executor the threads beside the calling one
 * @param limit how many bytes of keys stay in memory, and where the others go; empty for all
 */
record SuiteJob(List<SuiteItem> items, Path customers, Executor executor, Optional<Spill> limit) {
    SuiteJob(List<SuiteItem> items, Path customers, Executor executor) {
        this(items, customers, executor, Optional.empty());
    }

    /** Returns the report of a file. */
    QualityReport report(Path file) {
        return report(ParquetDatasets.of(file));
    }

    /** Returns the report of a dataset. */
    QualityReport report(Dataset data) {
        List<Expectation> expectations =
                items.stream().map(SuiteItem::expectation).toList();
        Surroundings surroundings =
                Surroundings.at(QualitySuite.NOW).datasets(name -> Optional.of(ParquetDatasets.of(customers)));
        QualityPlan plan = QualityPlan.compile(data.schema(), expectations, List.of(), surroundings);
        if (limit.isEmpty()) {
            return judge(plan, data);
        }
        try (KeyMemory memory = KeyMemory.of(limit.get().bytes(), limit.get().folder())) {
            return judge(plan.spilling(memory), data);
        }
    }

    private QualityReport judge(QualityPlan plan, Dataset data) {
        QualityState state = Measurement.by(plan).on(executor).measure(data);
        return plan.judge(state, plan.empty());
    }

    /** Notes what a report says of each item. */
    void note(QualityReport report, Figures figures) {
        for (SuiteItem item : items) {
            CheckOutcome outcome = report.find(item.expectation()).orElseThrow();
            item.note(number(outcome), figures);
        }
    }

    private static BigDecimal number(CheckOutcome outcome) {
        Measure measure = outcome.fold(CheckOutcome.Passed::measure, CheckOutcome.Failed::measure, blind -> {
            throw new IllegalStateException(blind.describe());
        });
        if (outcome.expectation().check() instanceof MetricCheck) {
            return measure.value().orElseThrow();
        }
        boolean judgedOnce = outcome.expectation().check() instanceof TimeCheck.Freshness;
        return judgedOnce ? BigDecimal.valueOf(outcome.isFailed() ? 1 : 0) : BigDecimal.valueOf(measure.failing());
    }

    /**
     * Where keys go that need more memory than they may take.
     *
     * @param bytes what they may take
     * @param folder where the others go
     */
    record Spill(long bytes, Path folder) {}
}
