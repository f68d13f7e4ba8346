package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures datasets by a plan, partitions side by side. Of a partition whose statistics answer a check, the columns that only
 * this check needs are not read; one whose state was kept is not read at all. Immutable; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Measurement {
    private final QualityPlan plan;
    private final Executor executor;
    private final Limits limits;
    private final @Nullable KeptStates kept;
    private final @Nullable Quarantine quarantine;

    private Measurement(
            QualityPlan plan,
            Executor executor,
            Limits limits,
            @Nullable KeptStates kept,
            @Nullable Quarantine quarantine) {
        this.plan = plan;
        this.executor = executor;
        this.limits = limits;
        this.kept = kept;
        this.quarantine = quarantine;
    }

    /** Returns a measurement by a plan on the calling thread, without limits. */
    public static Measurement by(QualityPlan plan) {
        return new Measurement(plan, Runnable::run, Limits.none(), null, null);
    }

    /** Returns a copy that uses the threads of an executor beside the calling one. */
    public Measurement on(Executor other) {
        return new Measurement(plan, other, limits, kept, quarantine);
    }

    /** Returns a copy that stops, between batches, once the host says so. */
    public Measurement until(BooleanSupplier isCancelled) {
        return new Measurement(plan, executor, limits.until(isCancelled), kept, quarantine);
    }

    /** Returns a copy that stops, between batches, once a time is over. */
    public Measurement within(Duration budget) {
        return new Measurement(plan, executor, limits.within(budget), kept, quarantine);
    }

    /** Returns a copy that tells how far it is after each partition, on the thread that measured it. */
    public Measurement telling(Consumer<? super Progress> listener) {
        return new Measurement(plan, executor, limits.telling(listener), kept, quarantine);
    }

    /** Returns a copy that looks for kept states of partitions, and keeps those it measures. */
    public Measurement keeping(KeptStates states) {
        return new Measurement(plan, executor, limits, states, quarantine);
    }

    /**
     * Returns a copy whose states tell enough to be merged, or judged, with those of other rows. Without it, keys that
     * ascend are only proved to differ among the rows of the dataset, and not remembered.
     */
    public Measurement mergeable() {
        return new Measurement(plan.beside(), executor, limits, kept, quarantine);
    }

    /** Returns a copy that hands over rows which break checks. All rows are read then, whatever is known of them. */
    public Measurement quarantining(Quarantine rows) {
        return new Measurement(plan, executor, limits, kept, rows);
    }

    /**
     * Returns the state of a dataset by a plan, measured on the executor beside the calling thread.
     *
     * @throws io.meshsdk.error.DataSourceException if the source cannot be read
     * @see #measure(Dataset)
     */
    public static QualityState measure(Dataset data, QualityPlan plan, Executor executor) {
        return by(plan).on(executor).measure(data);
    }

    /**
     * Returns the state of a dataset, each of whose partitions is opened at most once, conformed to the plan's schema and
     * measured. The state is the same for any number of threads. The failure of one partition stops the others, closes all
     * readers and is thrown, with the failures of others suppressed in it.
     *
     * @throws io.meshsdk.error.DataSourceException if the source cannot be read
     * @throws io.meshsdk.error.MeasurementStoppedException if the host stops it, or its time is over
     * @throws io.meshsdk.error.StorageException if keys that memory has no room for cannot be written or read
     */
    public QualityState measure(Dataset data) {
        Conformity conformity = Conformity.between(plan.schema(), data.schema());
        List<? extends Partition> partitions = data.partitions();
        Limits.Watch watch = limits.start(partitions.size());
        Columns columns = new Columns(data);
        FirstPlaces places = places(partitions, conformity);
        List<QualityState> states = Partitions.run(partitions.size(), executor, (index, stopped) -> {
            Pass pass = new Pass(conformity, columns, index, places, () -> stopped.getAsBoolean() || watch.isOver());
            QualityState state = pass.of(partitions.get(index));
            watch.done(state.rowCount());
            return state;
        });
        return hashed(states, plan.empty(conformity), look -> {
            List<String> names = columnsOf(look.slot());
            Dataset some = columns.select(names);
            Pass pass = new Pass(
                    Conformity.between(plan.schema(), some.schema()),
                    columns,
                    look.partition(),
                    FirstPlaces.ANYWHERE,
                    watch::isOver);
            QualityPlan narrow =
                    plan.readingAgain(false).narrow(names, Set.of(look.slot())).within(look.spans());
            Conformity fit = Conformity.between(narrow.schema(), some.schema());
            return pass.read(narrow.start(look.partition(), fit), fit, columns.partition(names, look.partition()));
        });
    }

    /** States that are kept stand for their file beside any others, and have to be whole. */
    private FirstPlaces places(List<? extends Partition> partitions, Conformity conformity) {
        return kept != null
                ? FirstPlaces.ANYWHERE
                : FirstPlaces.of(
                        partitions,
                        plan.schema().fields().stream()
                                .filter(plan::pointsAtNulls)
                                .map(Field::name)
                                .filter(conformity::isTaken)
                                .toList());
    }

    private List<String> columnsOf(Slot slot) {
        Set<String> names = slot.columns();
        return plan.schema().names().stream().filter(names::contains).toList();
    }

    /** Merges states; where keys were only seen to ascend and that is not enough, their partitions are read again. */
    private QualityState hashed(
            List<QualityState> states, QualityState none, Function<QualityState.SecondLook, QualityState> again) {
        QualityState merged = none.merge(QualityState.all(states).orElse(none));
        List<QualityState.SecondLook> looks = merged.toHash(plan.checks().slots());
        if (looks.isEmpty()) {
            return merged;
        }
        return merged.withHashed(Partitions.run(looks.size(), executor, index -> again.apply(looks.get(index))));
    }

    /** One partition. */
    private final class Pass {
        private final Conformity conformity;
        private final Columns columns;
        private final int index;
        private final FirstPlaces places;
        private final BooleanSupplier stopped;

        Pass(Conformity conformity, Columns columns, int index, FirstPlaces places, BooleanSupplier stopped) {
            this.conformity = conformity;
            this.columns = columns;
            this.index = index;
            this.places = places;
            this.stopped = stopped;
        }

        QualityState of(Partition partition) {
            Optional<String> identity = partition.identity();
            if (kept == null || identity.isEmpty() || quarantine != null) {
                return measure(partition);
            }
            String key = plan.digest(conformity.offered());
            Optional<QualityState> found =
                    kept.find(key, identity.get()).flatMap(plan::tryDecode).map(state -> state.moved(0, index));
            if (found.isPresent()) {
                return found.get();
            }
            QualityState state = measure(partition);
            if (!stopped.getAsBoolean()) {
                kept.keep(key, identity.get(), state.moved(index, 0).encode());
            }
            return state;
        }

        private QualityState measure(Partition partition) {
            Optional<KnownRows> known = quarantine != null
                    ? Optional.empty()
                    : partition
                            .statistics()
                            .map(statistics -> KnownRows.of(
                                    plan,
                                    conformity,
                                    statistics,
                                    partition.isReopenable(),
                                    column -> places.mayBeIn(index, column)));
            if (known.isEmpty() || known.get().saysNothing()) {
                return read(plan.readingAgain(partition.isReopenable() && kept == null), conformity, partition);
            }
            return rest(partition, known.get());
        }

        private QualityState rest(Partition partition, KnownRows known) {
            search(known);
            return known.complete((rest, names) -> {
                Dataset some = columns.select(names);
                Conformity narrow = Conformity.between(rest.schema(), some.schema());
                return read(
                        rest.readingAgain(partition.isReopenable() && kept == null),
                        narrow,
                        columns.partition(names, index));
            });
        }

        /** Looks for the first nulls of columns that need not be read for more. */
        private void search(KnownRows known) {
            Map<String, Long> counts = known.toSearch();
            if (counts.isEmpty()) {
                return;
            }
            long begun = System.nanoTime();
            FirstNulls nulls = new FirstNulls(counts, index);
            try (BatchReader reader =
                    columns.partition(List.copyOf(counts.keySet()), index).open()) {
                Optional<Batch> batch = reader.next();
                while (batch.isPresent() && !stopped.getAsBoolean()) {
                    nulls.accept(batch.get());
                    batch = nulls.areFound() ? Optional.empty() : reader.next();
                }
            }
            known.place(nulls, System.nanoTime() - begun);
        }

        private QualityState read(QualityPlan some, Conformity fit, Partition partition) {
            PartitionMeasurement measurement = some.start(index, fit);
            if (quarantine != null) {
                measurement.quarantine(quarantine);
            }
            return read(measurement, fit, partition);
        }

        private QualityState read(PartitionMeasurement measurement, Conformity fit, Partition partition) {
            try (BatchReader reader = partition.open()) {
                Optional<Batch> batch = reader.next();
                while (batch.isPresent() && !stopped.getAsBoolean()) {
                    measurement.accept(fit.conform(batch.get()));
                    batch = reader.next();
                }
            }
            return measurement.finish();
        }
    }
}
