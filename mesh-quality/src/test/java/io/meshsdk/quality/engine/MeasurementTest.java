package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.notNull;
import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.MeasurementStoppedException;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class MeasurementTest {
    private static final Schema IDS = Schema.of(Field.int64("id"));
    private static final QualityPlan PLAN =
            QualityPlan.compile(IDS, List.of(unique("id"), notNull("id")), List.of(), Instant.EPOCH);

    @Test
    void measure_severalThreads_haveTwoPartitionsInFlight() {
        CyclicBarrier two = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            QualityState state = Measurement.measure(new Source(2, () -> await(two)), PLAN, pool);

            assertThat(state.rowCount()).isEqualTo(4);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void measure_sourceFails_closesEveryReaderAndThrowsTheFailure() {
        Source source = new Source(3, () -> {
            throw new DataSourceException("Cannot read on");
        });

        assertThatThrownBy(() -> Measurement.measure(source, PLAN, Runnable::run))
                .isInstanceOf(DataSourceException.class)
                .hasMessage("Cannot read on");
        assertThat(source.opened).hasValue(1);
        assertThat(source.open).hasValue(0);
    }

    @Test
    void measure_bothInFlightFail_beginsNoOtherAndThrowsBoth() {
        CyclicBarrier two = new CyclicBarrier(2);
        ExecutorService pool = Executors.newFixedThreadPool(1);
        Source source = new Source(8, () -> {
            await(two);
            throw new DataSourceException("Cannot read on");
        });
        try {
            assertThatThrownBy(() -> Measurement.measure(source, PLAN, pool))
                    .isInstanceOf(DataSourceException.class)
                    .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        } finally {
            pool.shutdownNow();
        }
        assertThat(source.opened).hasValue(2);
        assertThat(source.open).hasValue(0);
    }

    @Test
    void until_theHostSaysSo_stopsBetweenBatchesAndClosesReaders() {
        AtomicBoolean cancelled = new AtomicBoolean();
        Source source = new Source(3, () -> cancelled.set(true));

        assertThatThrownBy(() -> Measurement.by(PLAN).until(cancelled::get).measure(source))
                .isInstanceOf(MeasurementStoppedException.class)
                .extracting(failure -> ((MeasurementStoppedException) failure).reason())
                .isEqualTo(MeasurementStoppedException.Reason.CANCELLED);
        assertThat(source.opened).hasValue(1);
        assertThat(source.open).hasValue(0);
    }

    @Test
    void within_aNanosecond_isOutOfTime() {
        Source source = new Source(2, () -> {});

        assertThatThrownBy(
                        () -> Measurement.by(PLAN).within(Duration.ofNanos(1)).measure(source))
                .isInstanceOf(MeasurementStoppedException.class)
                .hasMessageContaining("PT0.000000001S")
                .extracting(failure -> ((MeasurementStoppedException) failure).reason())
                .isEqualTo(MeasurementStoppedException.Reason.OUT_OF_TIME);
        assertThat(source.open).hasValue(0);
    }

    @Test
    void within_noTime_isRefused() {
        assertThatThrownBy(() -> Measurement.by(PLAN).within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }

    @Test
    void within_theLongestDuration_finishes() {
        assertThat(Measurement.by(PLAN)
                        .within(Duration.ofSeconds(Long.MAX_VALUE))
                        .measure(new Source(1, () -> {}))
                        .rowCount())
                .isEqualTo(2);
    }

    @Test
    void telling_eachPartition_addsUpToAllRows() {
        List<Progress> told = new ArrayList<>();

        QualityState state = Measurement.by(PLAN).telling(told::add).measure(new Source(3, () -> {}));

        assertThat(told).containsExactly(new Progress(1, 3, 2), new Progress(2, 3, 4), new Progress(3, 3, 6));
        assertThat(state.rowCount()).isEqualTo(6);
    }

    @Test
    void keeping_aMeasurementThatIsStopped_keepsNothing() {
        KeptStates kept = KeptStates.inMemory();
        AtomicBoolean cancelled = new AtomicBoolean();
        Table table = new Table(IDS, List.of(List.of(List.of(1L), List.of(1L))));
        TableDataset source = new TableDataset(table, 1).named(partition -> "file");

        assertThatThrownBy(() -> Measurement.by(PLAN)
                        .keeping(kept)
                        .until(() -> cancelled.getAndSet(true))
                        .measure(source))
                .isInstanceOf(MeasurementStoppedException.class);
        assertThat(kept.find(PLAN.digest(), "file")).isEmpty();
    }

    private static void await(CyclicBarrier others) {
        try {
            others.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other partition is not in flight", e);
        }
    }

    @Test
    void measure_noPartitions_stillComparesTheSchemas() {
        QualityPlan other = QualityPlan.compile(
                Schema.of(Field.int64("id"), Field.string("name")), List.of(), List.of(), Instant.EPOCH);

        QualityReport report =
                other.judge(Measurement.measure(new Source(0, () -> {}), other, Runnable::run), other.empty());

        assertThat(report.find(Expectations.schemaConformance()))
                .hasValueSatisfying(outcome -> assertThat(outcome.describe()).contains("field 'name' is missing"));
        assertThat(report.results()).anyMatch(CheckOutcome::isFailed);
    }

    /** Partitions of two batches of a row each, with something that happens before the second. */
    private static final class Source implements Dataset {
        private final AtomicInteger open = new AtomicInteger();
        private final AtomicInteger opened = new AtomicInteger();
        private final int count;
        private final Runnable between;

        Source(int count, Runnable between) {
            this.count = count;
            this.between = between;
        }

        @Override
        public Schema schema() {
            return IDS;
        }

        @Override
        public List<? extends Partition> partitions() {
            List<Partition> partitions = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                partitions.add(this::open);
            }
            return partitions;
        }

        private BatchReader open() {
            open.incrementAndGet();
            opened.incrementAndGet();
            return new BatchReader() {
                private int batches;

                @Override
                public Optional<Batch> next() {
                    batches++;
                    if (batches == 2) {
                        between.run();
                    }
                    return batches > 2
                            ? Optional.empty()
                            : Optional.of(Batch.of(IDS, 1, List.of(LongColumn.of(batches))));
                }

                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        }
    }
}
