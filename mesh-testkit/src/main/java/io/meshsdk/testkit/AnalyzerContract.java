package io.meshsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Analyzer} must do, shown on some rows: extend this class in the analyzer's tests.
 *
 * @since 0.1.0
 */
public abstract class AnalyzerContract {
    private static final int ROUNDS = 50;
    private static final int LARGEST_BATCH = 7;

    /** Creates the contract of an analyzer. */
    protected AnalyzerContract() {}

    /** Returns the analyzer under test, a new object each time. */
    protected abstract Analyzer analyzer();

    /** Returns columns that it measures. */
    protected abstract Schema columns();

    /** Returns rows of these columns that it finds a number for: nulls and repetitions among them, twenty or more. */
    protected abstract List<Map<String, @Nullable Object>> rows();

    /** Returns what else it is told; nothing unless said otherwise. */
    protected Map<String, String> arguments() {
        return Map.of();
    }

    @Test
    @DisplayName("the analyzer has a key of letters, digits and hyphens, the same each time")
    void key_isKebabCase() {
        assertThat(analyzer().key())
                .matches("[a-z][a-z0-9]*([-_.][a-z0-9]+)*")
                .isEqualTo(analyzer().key());
    }

    @Test
    @DisplayName("the rows have a number, as have the same rows in any batches")
    void measure_anyBatches_isTheSame() {
        OptionalDouble expected = analyzer().measure(state(rows(), new Random(0)));

        assertThat(expected).isPresent();
        for (int seed = 1; seed < ROUNDS; seed++) {
            assertThat(analyzer().measure(state(rows(), new Random(seed)))).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("states of any partitions, merged in any order and grouping, say the same")
    void merge_anyPartitioning_saysTheSame() {
        OptionalDouble expected = analyzer().measure(state(rows(), new Random(0)));
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<byte[]> states = new ArrayList<>(partitions(random));
            Collections.shuffle(states, random);
            while (states.size() > 1) {
                byte[] left = states.remove(random.nextInt(states.size()));
                byte[] right = states.remove(random.nextInt(states.size()));
                states.add(analyzer().merge(left, right));
            }
            assertThat(analyzer().measure(states.get(0))).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("the state of no rows changes nothing, and has a meaning or none, but does not fail")
    void merge_withNoRows_changesNothing() {
        byte[] none = start().finish();
        byte[] all = state(rows(), new Random(0));

        assertThat(analyzer().measure(none)).isEqualTo(analyzer().measure(state(List.of(), new Random(0))));
        assertThat(analyzer().measure(analyzer().merge(none, none)))
                .isEqualTo(analyzer().measure(none));
        assertThat(analyzer().measure(analyzer().merge(all, none)))
                .isEqualTo(analyzer().measure(all));
        assertThat(analyzer().measure(analyzer().merge(none, all)))
                .isEqualTo(analyzer().measure(all));
    }

    @Test
    @DisplayName("merging and measuring change no array")
    void merge_leavesItsArguments() {
        byte[] left = state(rows(), new Random(0));
        byte[] right = state(rows().subList(0, 5), new Random(0));
        byte[] leftBefore = left.clone();
        byte[] rightBefore = right.clone();

        OptionalDouble first = analyzer().measure(analyzer().merge(left, right));

        assertThat(left).isEqualTo(leftBefore);
        assertThat(right).isEqualTo(rightBefore);
        assertThat(analyzer().measure(analyzer().merge(left, right))).isEqualTo(first);
    }

    @Test
    @DisplayName("equal rows have equal bytes, in any batches and from any object")
    void finish_equalRows_haveEqualBytes() {
        byte[] expected = state(rows(), new Random(0));

        for (int seed = 1; seed < ROUNDS; seed++) {
            assertThat(state(rows(), new Random(seed))).isEqualTo(expected);
        }
        assertThat(start().finish()).isEqualTo(start().finish());
    }

    @Test
    @DisplayName("partitions that are measured side by side do not disturb each other")
    void start_twice_keepsApart() {
        List<Map<String, @Nullable Object>> rows = rows();
        Analyzer one = analyzer();
        Analyzer.Accumulator first = one.start(columns().fields(), arguments());
        Analyzer.Accumulator second = one.start(columns().fields(), arguments());
        for (Map<String, @Nullable Object> row : rows) {
            first.accept(Batches.of(columns(), List.of(row)));
            second.accept(Batches.of(columns(), List.of(rows.get(0))));
        }

        assertThat(first.finish()).isEqualTo(state(rows, new Random(0)));
    }

    @Test
    @DisplayName("an argument it does not understand is refused")
    void start_unknownArgument_throws() {
        Map<String, String> arguments = new LinkedHashMap<>(arguments());
        arguments.put("no-such-argument", "?");

        assertThatThrownBy(() -> analyzer().start(columns().fields(), arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-argument");
    }

    private Analyzer.Accumulator start() {
        return analyzer().start(columns().fields(), arguments());
    }

    private List<byte[]> partitions(Random random) {
        List<List<Map<String, @Nullable Object>>> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            parts.add(new ArrayList<>());
        }
        rows().forEach(row -> parts.get(random.nextInt(parts.size())).add(row));
        return parts.stream().map(part -> state(part, random)).toList();
    }

    /** Measures rows in batches of some sizes, each turned into garbage after it was taken. */
    private byte[] state(List<Map<String, @Nullable Object>> rows, Random random) {
        Analyzer.Accumulator accumulator = start();
        int at = 0;
        while (at < rows.size()) {
            int size = Math.min(rows.size() - at, random.nextInt(LARGEST_BATCH));
            SpoilableBatch batch = SpoilableBatch.copyOf(Batches.of(columns(), rows.subList(at, at + size)));
            accumulator.accept(batch.batch());
            batch.spoil();
            at += size;
        }
        return accumulator.finish();
    }
}
