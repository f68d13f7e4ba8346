package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.Scope;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled checks of one contract. Immutable and thread-safe.
 *
 * <p>Each partition of a dataset is measured by a {@link PartitionMeasurement}; the states of partitions merge into one
 * that {@link #judge} reads. Where a check speaks of the whole table, the rows that are in it already are measured by
 * {@link #tableOnly()} and judged with those that come.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class QualityPlan {
    private final Schema contract;
    private final Schema read;
    private final List<Expectation> expectations;
    private final List<Expectation> measuredOnly;
    private final CompiledChecks checks;

    private QualityPlan(
            Schema contract,
            Schema read,
            List<Expectation> expectations,
            List<Expectation> measuredOnly,
            CompiledChecks checks) {
        this.contract = contract;
        this.read = read;
        this.expectations = expectations;
        this.measuredOnly = measuredOnly;
        this.checks = checks;
    }

    /**
     * Returns the plan of a contract's expectations and of those that only policies ask for. The schema check is put in
     * front where it is missing.
     *
     * @param now what freshness is measured against
     * @throws IllegalArgumentException if a check names no field of the schema, or one of a type it does not fit
     */
    public static QualityPlan compile(
            Schema contractSchema, List<Expectation> expectations, List<Expectation> measuredOnly, Instant now) {
        List<Expectation> promised = new ArrayList<>(expectations);
        if (promised.stream().noneMatch(one -> one.check() instanceof Check.SchemaConformance)) {
            promised.add(0, Expectations.schemaConformance());
        }
        List<Expectation> all = new ArrayList<>(promised);
        all.addAll(measuredOnly);
        CompiledChecks checks = CompiledChecks.of(contractSchema, all, now);
        return new QualityPlan(
                contractSchema, contractSchema, List.copyOf(promised), List.copyOf(measuredOnly), checks);
    }

    /** Returns the fields of the batches that are measured: the contract's, or the table columns of {@link #tableOnly()}. */
    public Schema schema() {
        return read;
    }

    /**
     * Returns a measurement of one partition, whose batches have the plan's {@link #schema()}.
     *
     * @param partition the position of the partition in its dataset, from 0
     */
    public PartitionMeasurement start(int partition) {
        return start(partition, Conformity.between(read, read));
    }

    /**
     * Returns a measurement of one partition, whose batches were conformed to the plan's {@link #schema()}; how the source
     * differs from it goes into the state.
     *
     * @param partition the position of the partition in its dataset, from 0
     */
    public PartitionMeasurement start(int partition, Conformity conformity) {
        if (partition < 0 || partition >= FirstRows.MAX_PARTITIONS) {
            throw new IllegalArgumentException(
                    "Invalid partition %d: expected 0 to %d".formatted(partition, FirstRows.MAX_PARTITIONS - 1));
        }
        return new PartitionMeasurement(this, partition, conformity.differences());
    }

    /** Returns the state of no rows, which merges into any other and changes nothing. */
    public QualityState empty() {
        return start(0).finish();
    }

    /**
     * Returns the state of no rows of a source: how its schema differs from the plan's. Needed where a source has no
     * partition at all.
     */
    public QualityState empty(Conformity conformity) {
        return start(0, conformity).finish();
    }

    /**
     * Returns the state that {@link QualityState#encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are damaged, or a state of another plan
     */
    public QualityState decode(byte[] bytes) {
        return StateCodec.decode(bytes, checks.fingerprint(), contract.fields().size(), checks.probes());
    }

    /** Returns whether a check speaks of the whole table, so that an append needs the state of its rows. */
    public boolean readsTable() {
        return all().stream().anyMatch(one -> one.scope() == Scope.TABLE);
    }

    /**
     * Returns the columns that have to be read of the rows in the table for checks that speak of all of it, in the
     * contract's order: one column where only rows are counted, none where {@link #readsTable()} is false.
     */
    public List<String> tableColumns() {
        Set<String> columns = new LinkedHashSet<>();
        all().stream().filter(one -> one.scope() == Scope.TABLE).forEach(one -> columns.addAll(one.columns()));
        if (columns.isEmpty() && readsTable()) {
            columns.add(contract.fields().get(0).name());
        }
        return contract.names().stream().filter(columns::contains).toList();
    }

    /**
     * Returns the plan of only those checks that speak of the whole table, over {@link #tableColumns()}: its states merge with
     * those of this plan, and bring nothing to other checks.
     *
     * @throws IllegalStateException if no check speaks of the whole table
     */
    public QualityPlan tableOnly() {
        if (!readsTable()) {
            throw new IllegalStateException("Cannot measure the table: no check speaks of all of it");
        }
        Set<Check> kept = new LinkedHashSet<>();
        all().stream().filter(one -> one.scope() == Scope.TABLE).forEach(one -> kept.add(one.check()));
        return new QualityPlan(
                contract, contract.select(tableColumns()), expectations, measuredOnly, checks.retain(kept));
    }

    /**
     * Returns what the checks say. Those of scope table speak of both states, all others of the published rows alone; rows
     * are sampled from the published ones. The report is the same whatever partitions and threads measured.
     *
     * @param published the state of the rows that are published
     * @param existing the state of the rows of the table that stay; {@link #empty()} where there are none
     * @throws IllegalArgumentException if a state is of another plan
     */
    public QualityReport judge(QualityState published, QualityState existing) {
        checks.fingerprint().requireSame(published.plan());
        checks.fingerprint().requireSame(existing.plan());
        return new Judge(contract, checks, published, existing).report(expectations, measuredOnly);
    }

    Schema contractSchema() {
        return contract;
    }

    Fingerprint fingerprint() {
        return checks.fingerprint();
    }

    List<Probe> probes() {
        return checks.probes();
    }

    /** Returns a gauge per probe, null for those that this plan leaves out. */
    List<@Nullable Gauge> gauges() {
        return checks.gauges(read);
    }

    private List<Expectation> all() {
        List<Expectation> all = new ArrayList<>(expectations);
        all.addAll(measuredOnly);
        return all;
    }
}
