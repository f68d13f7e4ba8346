package io.meshsdk.quality.engine;

import io.meshsdk.data.Dataset;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Metric;
import io.meshsdk.quality.check.MetricCheck;
import io.meshsdk.quality.internal.question.Answer;
import io.meshsdk.schema.Schema;
import java.util.List;

/** Measures one number of a dataset. */
final class MetricReading {
    private MetricReading() {}

    /** Returns the number; unknown where the dataset lacks its columns. */
    static Answer of(Metric metric, Dataset data, Surroundings surroundings) {
        for (String column : metric.columns()) {
            if (!data.schema().contains(column)) {
                return new Answer.Unknown("there is no column '%s'".formatted(column));
            }
        }
        Expectation expectation = Expectation.of(MetricCheck.of(metric));
        Dataset needed = metric.columns().isEmpty() ? data : data.select(metric.columns());
        Schema schema = needed.schema();
        QualityPlan plan = QualityPlan.compile(schema, List.of(), List.of(expectation), surroundings);
        QualityState state = Measurement.measure(needed, plan, Runnable::run);
        return plan.checks()
                .question(expectation)
                .answer(new States(schema, plan.checks(), expectation, state, plan.empty()));
    }
}
