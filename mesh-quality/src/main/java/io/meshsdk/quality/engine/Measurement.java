package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Measures datasets by plans, partitions side by side.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Measurement {
    private final QualityPlan plan;
    private final Conformity conformity;

    private Measurement(QualityPlan plan, Conformity conformity) {
        this.plan = plan;
        this.conformity = conformity;
    }

    /**
     * Returns the state of a dataset, each of whose partitions is opened once, conformed to the plan's schema and measured
     * on the executor or the calling thread. The state is the same for any number of threads. The failure of one partition
     * stops the others, closes all readers and is thrown, with the failures of others suppressed in it.
     *
     * @throws io.meshsdk.error.DataSourceException if the source cannot be read
     */
    public static QualityState measure(Dataset data, QualityPlan plan, Executor executor) {
        Measurement measurement = new Measurement(plan, Conformity.between(plan.schema(), data.schema()));
        List<? extends Partition> partitions = data.partitions();
        List<QualityState> states = Partitions.run(
                partitions.size(),
                executor,
                (index, stopped) -> measurement.measure(index, partitions.get(index), stopped));
        QualityState merged = plan.empty(measurement.conformity);
        for (QualityState state : states) {
            merged = merged.merge(state);
        }
        return merged;
    }

    private QualityState measure(int index, Partition partition, BooleanSupplier stopped) {
        PartitionMeasurement measurement = plan.start(index, conformity);
        try (BatchReader reader = partition.open()) {
            Optional<Batch> batch = reader.next();
            while (batch.isPresent() && !stopped.getAsBoolean()) {
                measurement.accept(conformity.conform(batch.get()));
                batch = reader.next();
            }
        }
        return measurement.finish();
    }
}
