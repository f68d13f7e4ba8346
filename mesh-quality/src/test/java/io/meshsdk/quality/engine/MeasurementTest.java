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
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.Expectations;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
            QualityState state = Measurement.measure(
                    new Source(2, () -> {
                        try {
                            two.await(30, TimeUnit.SECONDS);
                        } catch (Exception e) {
                            throw new IllegalStateException("the other partition is not in flight", e);
                        }
                    }),
                    PLAN,
                    pool);

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
