package io.meshsdk.testkit;

import static io.meshsdk.testkit.StorageFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PoisonedDatasetsTest {
    private final Batch first = ExtremeValues.batch(ExtremeValues.SCHEMA);
    private final Batch second = ExtremeValues.batch(ExtremeValues.SCHEMA);
    private final Dataset poisoned = PoisonedDatasets.of(new GivenBatches(List.of(first, second)));

    @Test
    void rows_copiedInTime_areTheSource() {
        assertThat(StorageFixture.read(poisoned)).containsExactlyElementsOf(rows(first, second));
        assertThat(StorageFixture.read(poisoned)).containsExactlyElementsOf(rows(first, second));
        assertThat(poisoned.select("text").schema().names()).containsExactly("text");
    }

    @Test
    void rows_inParallel_areTheSource() {
        try (Stream<Row> parallel = poisoned.rows().parallel()) {
            assertThat(parallel.toList()).containsExactlyElementsOf(rows(first, second));
        }
    }

    @Test
    void records_inParallel_areTheSource() {
        Dataset longs = poisoned.select("large");
        try (Stream<Large> parallel = longs.records(Large.class).parallel();
                Stream<Large> oneByOne = longs.records(Large.class)) {
            assertThat(parallel.toList()).isEqualTo(oneByOne.toList());
        }
    }

    @Test
    void batches_inParallel_areValidUntilTheNextIsTaken() {
        try (Stream<Batch> parallel = poisoned.batches().parallel()) {
            assertThat(parallel.flatMap(batch -> rows(batch).stream()).toList())
                    .containsExactlyElementsOf(rows(first, second));
        }
    }

    @Test
    void next_spoilsEveryColumnOfTheBatchBefore() {
        try (BatchReader reader = poisoned.partitions().get(0).open()) {
            Batch kept = reader.next().orElseThrow();
            assertThat(rows(kept)).isEqualTo(rows(first));
            assertThat(reader.next()).isPresent();

            for (Field field : ExtremeValues.SCHEMA.fields()) {
                assertSpoilt(kept, field);
            }
        }
    }

    @Test
    void close_spoilsTheLastBatch() {
        BatchReader reader = poisoned.partitions().get(0).open();
        Batch kept = reader.next().orElseThrow();
        reader.close();

        assertSpoilt(kept, ExtremeValues.SCHEMA.field("large"));
    }

    private void assertSpoilt(Batch kept, Field field) {
        Schema alone = Schema.of(field);
        Batch before = Batch.of(alone, first.rowCount(), List.of(first.column(field.name())));
        Batch after = Batch.of(alone, kept.rowCount(), List.of(kept.column(field.name())));
        assertThat(readsAs(after, rows(before))).as(field.name()).isFalse();
    }

    private static boolean readsAs(Batch batch, List<Row> expected) {
        try {
            return rows(batch).equals(expected);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private record Large(Optional<Long> large) {}

    private record GivenBatches(List<Batch> given) implements Dataset {
        @Override
        public Schema schema() {
            return given.get(0).schema();
        }

        @Override
        public List<Partition> partitions() {
            return List.of(() -> new GivenReader(new ArrayDeque<>(given)));
        }
    }

    private record GivenReader(Queue<Batch> waiting) implements BatchReader {
        @Override
        public Optional<Batch> next() {
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public void close() {
            waiting.clear();
        }
    }
}
