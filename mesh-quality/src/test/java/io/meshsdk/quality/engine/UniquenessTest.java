package io.meshsdk.quality.engine;

import static io.meshsdk.quality.Expectations.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.management.ThreadMXBean;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.CheckOutcome;
import io.meshsdk.quality.RowSample.Position;
import io.meshsdk.quality.internal.key.Duplicates;
import io.meshsdk.quality.internal.key.HalfHashes;
import io.meshsdk.quality.internal.key.KeyHasher;
import io.meshsdk.quality.internal.key.KeyHashes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class UniquenessTest {
    private static final int BATCH = 4096;
    /** Several, so that what else the heap loses or gains meanwhile does not count. */
    private static final int STATES = 4;

    private static final Schema KEYS = Schema.of(Field.string("key"));
    private static final QualityPlan PLAN = QualityPlan.compile(KEYS, List.of(unique("key")), List.of(), Instant.EPOCH);

    @Test
    void state_ofOneMillionRows_takesAtMost24BytesARow() {
        int rows = 250 * BATCH;
        measure(0, LongStream.range(0, BATCH).toArray());
        long before = usedBytes();

        List<QualityState> states = IntStream.range(0, STATES)
                .mapToObj(i -> measure(0, LongStream.range(0, rows).toArray()))
                .toList();
        long bytes = usedBytes() - before;

        assertThat(states).allSatisfy(state -> {
            assertThat(state.rowCount()).isEqualTo(rows);
            assertThat(state.encode().length / (double) rows).isLessThan(24.0);
        });
        assertThat((double) bytes / STATES / rows).isBetween(16.0, 24.0);
    }

    @Test
    void judge_manyKeysInSeveralStates_countsLikeAnExactSet() {
        Random random = new Random(7);
        long[] first = random.longs(200_000, 0, 300_000).toArray();
        long[] second = random.longs(150_000, 0, 300_000).toArray();
        long[] existing = random.longs(100_000, 0, 300_000).toArray();
        long distinct = LongStream.concat(
                        LongStream.of(first), LongStream.concat(LongStream.of(second), LongStream.of(existing)))
                .distinct()
                .count();

        CheckOutcome outcome = judge(measure(1, second).merge(measure(0, first)), measure(0, existing));

        assertThat(outcome).isInstanceOfSatisfying(CheckOutcome.Failed.class, failed -> {
            assertThat(failed.measure().evaluated()).isEqualTo(450_000);
            assertThat(failed.measure().failing()).isEqualTo(450_000 - distinct);
            assertThat(failed.sample().positions()).isEqualTo(firstRepeated(first, existing));
        });
    }

    @Test
    void judge_mergedStatesOfMillionsOfKeys_staysLinear() {
        QualityState odd =
                measure(0, LongStream.range(0, 650_000).map(i -> 2 * i + 1).toArray());
        QualityState even =
                measure(1, LongStream.range(0, 650_000).map(i -> 2 * i).toArray());

        Duplicates found = Duplicates.among(keys(odd.merge(even)), KeyHashes.NONE);

        assertThat(found.surplus()).isZero();
        assertThat(found.collisions()).isLessThan(2 * 1_300_000);
    }

    @Test
    void judge_oneKeyInEveryRow_takesNoMemoryForItsRows() {
        QualityState state = measure(0, new long[1_000_000]);

        assertThat(bytesAllocatedBy(() -> judge(state, PLAN.empty()))).isLessThan(500_000);
    }

    @Test
    void judge_differentKeys_takesMemoryForOneRadixAtATime() {
        QualityState state = measure(0, LongStream.range(0, 1_000_000).toArray());

        assertThat(bytesAllocatedBy(() -> judge(state, PLAN.empty()))).isLessThan(1_500_000);
    }

    @Test
    void judge_moreKeysThanAnArrayHolds_isRefused() {
        assertThat(HalfHashes.larger(1 << 28)).isEqualTo(1 << 29);
        assertThatIllegalStateException()
                .isThrownBy(() -> HalfHashes.larger(1 << 29))
                .withMessageStartingWith("Cannot judge uniqueness of more than 68719476736 different keys");
    }

    @Test
    void judge_keyThreeTimes_isTwoSurplusRowsAndOneRepeatedKey() {
        CheckOutcome outcome = judge(measure(0, 5, 6, 5, 5), PLAN.empty());

        assertThat(outcome.describe()).contains("2 surplus rows of 4, 1 repeated keys");
        assertThat(((CheckOutcome.Failed) outcome).sample().positions())
                .containsExactly(new Position(0, 2), new Position(0, 3));
    }

    @Test
    void hash_equalValues_areEqualWhateverHoldsThem() {
        assertThat(hash(IntColumn.of(1, -7))).isEqualTo(hash(LongColumn.of(1, -7)));
        assertThat(hash(FloatColumn.of(1.5f, -0.0f, Float.NaN)))
                .isEqualTo(hash(DoubleColumn.of(1.5, 0.0, Double.longBitsToDouble(0x7ff8000000000001L))));
        assertThat(hash(DecimalColumn.compact(2, new long[] {-5, 9}, Validity.allValid(2))))
                .isEqualTo(hash(DecimalColumn.wide(2, new long[] {-1, 0}, new long[] {-5, 9}, Validity.allValid(2))));
        assertThat(hash(DictionaryColumn.of(
                        BytesColumn.ofStrings(List.of("b", "a")), new int[] {1, 0, 1}, Validity.allValid(3))))
                .isEqualTo(hash(BytesColumn.ofStrings(List.of("a", "b", "a"))));
    }

    @Test
    void hash_columnsOfAKey_doNotRunIntoEachOther() {
        Schema pair = Schema.of(Field.string("a"), Field.string("b"));
        QualityPlan plan = QualityPlan.compile(pair, List.of(unique("a", "b")), List.of(), Instant.EPOCH);
        PartitionMeasurement measurement = plan.start(0);
        measurement.accept(Batch.of(
                pair,
                4,
                List.of(
                        BytesColumn.ofStrings(List.of("x", "xy", "", "xyz")),
                        BytesColumn.ofStrings(List.of("yz", "z", "xyz", "")))));

        assertThat(plan.judge(measurement.finish(), plan.empty()).passes()).isTrue();
    }

    private static long[] hash(Column column) {
        long[] hashes = new long[2 * column.size()];
        KeyHasher.hash(column, hashes);
        return hashes;
    }

    private static List<Position> firstRepeated(long[] rows, long[] existing) {
        java.util.Set<Long> seen = new java.util.HashSet<>();
        Arrays.stream(existing).forEach(seen::add);
        java.util.List<Position> found = new java.util.ArrayList<>();
        for (int i = 0; i < rows.length && found.size() < 20; i++) {
            if (!seen.add(rows[i])) {
                found.add(new Position(0, i));
            }
        }
        return found;
    }

    private static KeyHashes keys(QualityState state) {
        return (KeyHashes) state.slots().get(0);
    }

    /** Returns the bytes a task takes in all, and so at most at once. */
    private static long bytesAllocatedBy(Runnable task) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        task.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        task.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static CheckOutcome judge(QualityState published, QualityState existing) {
        return PLAN.judge(published, existing).results().get(1);
    }

    private static QualityState measure(int partition, long... keys) {
        PartitionMeasurement measurement = PLAN.start(partition);
        BytesColumnBuilder builder = new BytesColumnBuilder(BATCH);
        for (int from = 0; from < keys.length; from += BATCH) {
            int size = Math.min(BATCH, keys.length - from);
            builder.reset();
            for (int i = 0; i < size; i++) {
                byte[] text = ("customer-" + keys[from + i]).getBytes(StandardCharsets.US_ASCII);
                builder.append(text, 0, text.length);
            }
            measurement.accept(Batch.of(KEYS, size, List.of(builder.build())));
        }
        return measurement.finish();
    }

    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }
}
