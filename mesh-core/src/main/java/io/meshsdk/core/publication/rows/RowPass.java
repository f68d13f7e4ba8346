package io.meshsdk.core.publication.rows;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Partition;
import io.meshsdk.quality.engine.PartitionMeasurement;
import io.meshsdk.quality.engine.QualityPlan;
import io.meshsdk.quality.engine.QualityState;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads a partition once: each batch is conformed to the contract, measured, and handed on.
 *
 * @since 0.1.0
 */
public record RowPass(QualityPlan plan, RowLayout layout) {
    /** Reads a partition, as long as nobody says stop, and returns what was measured. */
    public QualityState read(int index, Partition partition, BooleanSupplier stopped, Consumer<Batch> sink) {
        PartitionMeasurement measurement = plan.start(index, layout.conformity());
        long rows = 0;
        try (BatchReader reader = partition.open()) {
            Optional<Batch> batch = reader.next();
            while (batch.isPresent() && !stopped.getAsBoolean()) {
                Batch conformed = layout.conform(batch.get(), rows);
                measurement.accept(conformed);
                sink.accept(conformed);
                rows += conformed.rowCount();
                batch = reader.next();
            }
        }
        return measurement.finish();
    }

    /** Returns what measuring no rows finds. */
    public QualityState nothing() {
        return plan.empty(layout.conformity());
    }
}
