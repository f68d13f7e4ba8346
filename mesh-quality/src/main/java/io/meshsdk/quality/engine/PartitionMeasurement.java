package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Misfits;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Measures the batches of one partition in their order. For one thread; keeps nothing of a batch.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PartitionMeasurement {
    private final QualityPlan plan;
    private final int partition;
    private final List<String> differences;
    private final List<Tally> nulls;
    private final List<@Nullable Gauge> gauges;
    private final SortedMap<String, Long> misfits = new TreeMap<>();
    private final FirstRows misfitRows = new FirstRows();
    private @Nullable Schema accepted;
    private long rowCount;
    private boolean finished;

    PartitionMeasurement(QualityPlan plan, int partition, List<String> differences) {
        this.plan = plan;
        this.partition = partition;
        this.differences = differences;
        this.gauges = plan.gauges();
        this.nulls = plan.schema().fields().stream().map(field -> new Tally()).toList();
    }

    /**
     * Takes the next batch of the partition, conformed to the plan's schema.
     *
     * @throws IllegalArgumentException if its fields are not those of the plan's schema in their order
     * @throws IllegalStateException if the measurement is finished
     */
    public void accept(Batch batch) {
        if (finished) {
            throw new IllegalStateException("Cannot measure a batch: the measurement is finished, start another");
        }
        requireConformed(batch.schema());
        long firstRow = FirstRows.pack(partition, rowCount);
        countNulls(batch, firstRow);
        for (Gauge gauge : gauges) {
            if (gauge != null) {
                gauge.accept(batch, firstRow);
            }
        }
        countMisfits(batch.misfits());
        rowCount += batch.rowCount();
    }

    /** Returns the state of all batches that were accepted; after it, no more are. */
    public QualityState finish() {
        finished = true;
        List<Tally> byField = new ArrayList<>();
        for (Field field : plan.contractSchema().fields()) {
            boolean measured = plan.schema().contains(field.name());
            byField.add(measured ? nulls.get(plan.schema().indexOf(field.name())) : new Tally());
        }
        List<SlotState> slots = new ArrayList<>();
        for (int i = 0; i < gauges.size(); i++) {
            Gauge gauge = gauges.get(i);
            slots.add(gauge == null ? plan.probes().get(i).none() : gauge.finish());
        }
        QualityState.Rows rows = new QualityState.Rows(rowCount, misfits, misfitRows, new TreeSet<>(differences));
        return new QualityState(plan.fingerprint(), rows, byField, slots);
    }

    private void countNulls(Batch batch, long firstRow) {
        for (int i = 0; i < nulls.size(); i++) {
            nulls.get(i).countNulls(batch.column(i).validity(), firstRow);
        }
    }

    private void countMisfits(Misfits found) {
        found.totals().forEach((field, total) -> misfits.merge(field, total, Long::sum));
        for (Misfits.Misfit misfit : found.sample()) {
            misfitRows.offer(FirstRows.pack(partition, misfit.row()));
        }
    }

    private void requireConformed(Schema schema) {
        if (!schema.equals(accepted)) {
            Conformity conformity = Conformity.between(plan.schema(), schema);
            if (!conformity.isIdentity()) {
                throw new IllegalArgumentException(
                        "Invalid batch: its fields are %s, the plan measures %s; conform it first"
                                .formatted(schema, plan.schema()));
            }
            accepted = schema;
        }
    }
}
