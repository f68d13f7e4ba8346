package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Misfits;
import io.meshsdk.quality.Effort;
import io.meshsdk.quality.Level;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.internal.probe.BatchHashes;
import io.meshsdk.quality.internal.probe.NullsProbe;
import io.meshsdk.quality.internal.probe.RowPositions;
import io.meshsdk.quality.internal.probe.RowsProbe;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    private final Conformity conformity;
    private final BatchHashes hashes;
    private final List<Tally> nulls;
    private final Map<Slot, TimedGauge> gauges = new LinkedHashMap<>();
    private final Map<Optional<Filter>, FilteredRows> groups = new LinkedHashMap<>();
    private final SortedMap<String, Long> misfits = new TreeMap<>();
    private final FirstRows misfitRows = new FirstRows();
    private @Nullable Schema accepted;
    private @Nullable BrokenRows broken;
    private long rowCount;
    private long nanos;
    private boolean finished;

    PartitionMeasurement(QualityPlan plan, int partition, Conformity conformity) {
        this.plan = plan;
        this.partition = partition;
        this.conformity = conformity;
        this.hashes = new BatchHashes(plan.schema().fields().size());
        this.nulls = plan.schema().fields().stream().map(field -> new Tally()).toList();
        plan.checks().slots().stream().filter(plan.checks()::isActive).forEach(this::start);
    }

    private void start(Slot slot) {
        TimedGauge gauge = new TimedGauge(
                slot.probe(),
                plan.schema(),
                plan.means().sharing(hashes),
                plan.checks().names(slot));
        gauges.put(slot, gauge);
        groups.computeIfAbsent(
                        slot.filter(),
                        filter -> new FilteredRows(
                                filter.map(plan.checks()::filter).orElse(null)))
                .add(gauge);
    }

    /** Hands over rows that break checks, from the next batch on. */
    void quarantine(Quarantine rows) {
        broken = new BrokenRows(partition, rows);
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
        RowPositions rows = RowPositions.from(FirstRows.pack(partition, rowCount));
        hashes.clear();
        countNulls(batch, rows);
        for (FilteredRows group : groups.values()) {
            group.accept(batch, rows, broken);
        }
        if (broken != null) {
            broken.hand(batch);
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
        for (Slot slot : plan.checks().slots()) {
            TimedGauge gauge = gauges.get(slot);
            slots.add(gauge == null ? slot.probe().none() : gauge.finish());
        }
        QualityState.Rows rows = new QualityState.Rows(
                rowCount, misfits, misfitRows, new TreeSet<>(conformity.differences()), offered());
        Map<Slot, Effort> efforts = new LinkedHashMap<>();
        gauges.forEach((slot, gauge) -> efforts.put(slot, gauge.effort()));
        if (accepted != null) {
            countedSlots().filter(plan.checks()::isAsked).forEach(slot -> efforts.put(slot, countingEffort()));
        }
        return new QualityState(plan.checks().fingerprint(), rows, byField, slots, new Efforts(efforts));
    }

    private Stream<Slot> countedSlots() {
        return Stream.concat(
                        Stream.of(new RowsProbe()),
                        plan.schema().names().stream().map(NullsProbe::new))
                .map(probe -> new Slot(Optional.empty(), probe));
    }

    /** Fields are counted together, each for its part; a bit says whether a value is there. */
    private Effort countingEffort() {
        return new Effort(Level.VALUES, nanos / Math.max(1, nulls.size()), rowCount / Byte.SIZE);
    }

    private Offered offered() {
        return conformity.isOfSource() ? Offered.by(conformity.offered()) : Offered.nothing();
    }

    private void countNulls(Batch batch, RowPositions rows) {
        long begun = System.nanoTime();
        for (int i = 0; i < nulls.size(); i++) {
            nulls.get(i)
                    .countNulls(
                            batch.column(i).validity(),
                            collecting(rows, plan.schema().fields().get(i)));
        }
        nanos += System.nanoTime() - begun;
    }

    /** A null breaks the rules that count nulls, and the schema where the field is required. */
    private RowPositions collecting(RowPositions rows, Field field) {
        if (broken == null) {
            return rows;
        }
        List<String> names =
                new ArrayList<>(plan.checks().names(new Slot(Optional.empty(), new NullsProbe(field.name()))));
        if (field.isRequired()) {
            names.addAll(plan.checks().schemaNames());
        }
        return names.isEmpty() ? rows : rows.collecting(broken.of(names));
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
