package io.meshsdk.quality.engine;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.quality.Effort;
import io.meshsdk.quality.Level;
import io.meshsdk.quality.internal.probe.NullsProbe;
import io.meshsdk.quality.internal.probe.RowsProbe;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.state.Tally;
import io.meshsdk.schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What statistics say of a partition, and what is left to read. */
final class KnownRows {
    private final QualityPlan plan;
    private final Conformity conformity;
    private final PartitionStatistics statistics;
    private final boolean searching;
    private final Predicate<String> isPlaced;
    private final Map<Slot, SlotState> answers = new LinkedHashMap<>();
    private final Map<String, Tally> nulls = new LinkedHashMap<>();
    private final Map<String, Long> unplaced = new LinkedHashMap<>();
    private final Map<Slot, Effort> searched = new LinkedHashMap<>();
    private final Set<Slot> open = new LinkedHashSet<>();

    private KnownRows(
            QualityPlan plan,
            Conformity conformity,
            PartitionStatistics statistics,
            boolean searching,
            Predicate<String> isPlaced) {
        this.plan = plan;
        this.conformity = conformity;
        this.statistics = statistics;
        this.searching = searching;
        this.isPlaced = isPlaced;
    }

    /**
     * Returns what is known of a partition.
     *
     * @param searching whether columns may be read apart, as far as their first nulls
     * @param isPlaced whether it has to be said where nulls of a column are
     */
    static KnownRows of(
            QualityPlan plan,
            Conformity conformity,
            PartitionStatistics statistics,
            boolean searching,
            Predicate<String> isPlaced) {
        KnownRows known = new KnownRows(plan, conformity, statistics, searching, isPlaced);
        plan.schema().fields().forEach(known::countNulls);
        plan.checks().slots().stream().filter(plan.checks()::isActive).forEach(known::ask);
        return known;
    }

    /** Statistics are of the values as they lie; a column that is widened is read. */
    private void ask(Slot slot) {
        boolean asked =
                slot.filter().isEmpty() && slot.probe().columns().stream().allMatch(conformity::isAsOffered);
        Optional<SlotState> answer = asked ? slot.probe().answer(statistics, plan.schema()) : Optional.empty();
        answer.ifPresentOrElse(state -> answers.put(slot, state), () -> open.add(slot));
    }

    /** Where nulls break something, it takes rows to say where they are. */
    private void countNulls(Field field) {
        OptionalLong count = conformity.isTaken(field.name())
                ? statistics
                        .column(field.name())
                        .orElseGet(ColumnStatistics::unknown)
                        .nullCount()
                : OptionalLong.of(statistics.rowCount());
        boolean placed = plan.pointsAtNulls(field) && isPlaced.test(field.name());
        if (count.isPresent() && (count.getAsLong() == 0 || !placed)) {
            nulls.put(field.name(), Tally.of(statistics.rowCount(), count.getAsLong()));
        } else if (count.isPresent() && searching && conformity.isTaken(field.name())) {
            unplaced.put(field.name(), count.getAsLong());
        }
    }

    /** Returns whether all columns have to be read, and every slot measured. */
    boolean saysNothing() {
        return answers.isEmpty() && toRead().size() == plan.schema().fields().size();
    }

    private List<String> toRead() {
        Set<String> needed = new LinkedHashSet<>();
        open.forEach(slot -> needed.addAll(slot.columns()));
        plan.schema().names().stream()
                .filter(name -> !nulls.containsKey(name) && !unplaced.containsKey(name))
                .forEach(needed::add);
        return plan.schema().names().stream().filter(needed::contains).toList();
    }

    /** Returns the columns that are read only to say where their first nulls are, and how many those have. */
    Map<String, Long> toSearch() {
        Map<String, Long> columns = new LinkedHashMap<>(unplaced);
        toRead().forEach(columns::remove);
        return columns;
    }

    /** Takes the nulls of columns that were searched, in so much time. */
    void place(FirstNulls found, long nanos) {
        Map<String, Tally> tallies = found.tallies(statistics.rowCount());
        Effort each = new Effort(Level.VALUES, nanos / tallies.size(), found.rowCount() / Byte.SIZE);
        for (String name : tallies.keySet()) {
            Slot slot = new Slot(Optional.empty(), new NullsProbe(name));
            if (plan.checks().isAsked(slot)) {
                searched.put(slot, each);
            }
        }
        nulls.putAll(tallies);
    }

    /**
     * Returns the state of the partition.
     *
     * @param reading measures the rest, of some columns
     */
    QualityState complete(BiFunction<QualityPlan, List<String>, QualityState> reading) {
        List<String> names = toRead();
        if (names.isEmpty()) {
            return state(Optional.empty());
        }
        return state(Optional.of(reading.apply(plan.narrow(names, open), names)));
    }

    private QualityState state(Optional<QualityState> read) {
        List<SlotState> slots = new ArrayList<>();
        for (Slot slot : plan.checks().slots()) {
            SlotState answer = answers.get(slot);
            slots.add(
                    answer != null
                            ? answer
                            : read.map(state -> state.slots().get(plan.checks().position(slot)))
                                    .orElseGet(() -> slot.probe().none()));
        }
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < plan.contractSchema().fields().size(); i++) {
            int field = i;
            Tally known = nulls.get(plan.contractSchema().fields().get(i).name());
            tallies.add(
                    known != null
                            ? known
                            : read.map(state -> state.nulls().get(field)).orElseGet(Tally::new));
        }
        return new QualityState(
                plan.checks().fingerprint(),
                rows(read),
                tallies,
                slots,
                read.map(QualityState::efforts)
                        .orElseGet(Efforts::none)
                        .without(this::isKnown)
                        .and(new Efforts(searched)));
    }

    private boolean isKnown(Slot slot) {
        return slot.filter().isEmpty()
                && (slot.probe() instanceof RowsProbe
                        || (slot.probe() instanceof NullsProbe column && nulls.containsKey(column.column())));
    }

    private QualityState.Rows rows(Optional<QualityState> read) {
        return new QualityState.Rows(
                statistics.rowCount(),
                read.map(state -> state.rows().misfits()).orElseGet(TreeMap::new),
                read.map(state -> state.rows().misfitRows()).orElseGet(FirstRows::new),
                new TreeSet<>(conformity.differences()),
                conformity.isOfSource() ? Offered.by(conformity.offered()) : Offered.nothing());
    }
}
