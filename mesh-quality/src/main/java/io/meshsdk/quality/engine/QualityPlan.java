package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.Scope;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.internal.probe.Means;
import io.meshsdk.quality.internal.probe.NullsProbe;
import io.meshsdk.quality.internal.probe.ValueSpans;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    private final Means means;

    private QualityPlan(
            Schema contract,
            Schema read,
            List<Expectation> expectations,
            List<Expectation> measuredOnly,
            CompiledChecks checks,
            Means means) {
        this.contract = contract;
        this.read = read;
        this.expectations = expectations;
        this.measuredOnly = measuredOnly;
        this.checks = checks;
        this.means = means;
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
        return compile(contractSchema, expectations, measuredOnly, Surroundings.at(now));
    }

    /**
     * Returns the plan of a contract's expectations and of those that only policies ask for. The schema check is put in
     * front where it is missing. Keys that checks look for in other datasets are read here, and held by the plan.
     *
     * @param surroundings what checks look at beside the data
     * @throws IllegalArgumentException if a check names no field of the schema, or one of a type it does not fit
     * @throws io.meshsdk.error.DataSourceException if another dataset cannot be read
     */
    public static QualityPlan compile(
            Schema contractSchema,
            List<Expectation> expectations,
            List<Expectation> measuredOnly,
            Surroundings surroundings) {
        List<Expectation> promised = new ArrayList<>(expectations);
        if (promised.stream().noneMatch(one -> one.check() instanceof ShapeCheck.SchemaConformance)) {
            promised.add(0, Expectations.schemaConformance());
        }
        List<Expectation> all = new ArrayList<>(promised);
        all.addAll(measuredOnly);
        CompiledChecks checks = CompiledChecks.of(contractSchema, all, surroundings);
        return new QualityPlan(
                contractSchema, contractSchema, List.copyOf(promised), List.copyOf(measuredOnly), checks, Means.PLAIN);
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
        return start(partition, Conformity.between(read, read).withoutSource());
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
        return new PartitionMeasurement(this, partition, conformity);
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
        return StateCodec.decode(bytes, checks.fingerprint(), contract.fields().size(), checks.slots());
    }

    /** Returns the state that bytes hold; empty where they are damaged, or a state of another plan. */
    Optional<QualityState> tryDecode(byte[] bytes) {
        try {
            return Optional.of(decode(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns what tells this plan's states from those of others, in hexadecimal: the fields, the checks, and the point in
     * time where a check depends on it.
     */
    public String digest() {
        return checks.fingerprint().hex();
    }

    /** Returns what tells states that this plan measures of such columns from others, also from those of its whole. */
    String digest(Schema offered) {
        List<Integer> measured = checks.slots().stream()
                .filter(checks::isActive)
                .map(checks::position)
                .toList();
        return checks.fingerprint().over(offered, read, measured);
    }

    /** Returns whether a check speaks of the whole table, so that an append needs the state of its rows. */
    public boolean readsTable() {
        return !ofTable().isEmpty();
    }

    /**
     * Returns the columns that have to be read of the rows in the table for checks that speak of all of it, in the
     * contract's order: one column where only rows are counted, none where {@link #readsTable()} is false.
     */
    public List<String> tableColumns() {
        Set<String> columns = new LinkedHashSet<>(checks.columns(ofTable()));
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
        return new QualityPlan(
                contract,
                contract.select(tableColumns()),
                expectations,
                measuredOnly,
                checks.retain(ofTable()),
                means.beside());
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

    /** Returns the same plan, whose keys go to a temporary file where they need more memory than they may take. */
    public QualityPlan spilling(KeyMemory memory) {
        return with(means.spilling(memory.file()));
    }

    /** Returns the same plan for rows that can be read a second time, or only once. */
    QualityPlan readingAgain(boolean again) {
        return with(means.readingAgain(again));
    }

    private QualityPlan with(Means other) {
        return new QualityPlan(contract, read, expectations, measuredOnly, checks, other);
    }

    /** Returns the same plan for rows that are judged with others. */
    QualityPlan beside() {
        return with(means.beside());
    }

    /** Returns whether nulls of a field break something, so that it has to be said where the first of them are. */
    boolean pointsAtNulls(Field field) {
        return field.isRequired() || checks.pointsAtRows(new Slot(Optional.empty(), new NullsProbe(field.name())));
    }

    /** Returns the same plan, whose keys are hashed where they lie in some spans; everywhere where there are none. */
    QualityPlan within(Optional<ValueSpans> spans) {
        return spans.map(some -> with(means.within(some))).orElse(this);
    }

    Means means() {
        return means;
    }

    /** Returns the plan of some slots over some columns; its states have a place for all slots. */
    QualityPlan narrow(List<String> columns, Set<Slot> slots) {
        return new QualityPlan(
                contract, contract.select(columns), expectations, measuredOnly, checks.only(slots), means);
    }

    CompiledChecks checks() {
        return checks;
    }

    private List<Expectation> ofTable() {
        return Stream.concat(expectations.stream(), measuredOnly.stream())
                .filter(one -> one.scope() == Scope.TABLE)
                .toList();
    }
}
