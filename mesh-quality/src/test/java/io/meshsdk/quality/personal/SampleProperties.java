package io.meshsdk.quality.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

final class SampleProperties {
    private static final Schema SCHEMA = Schema.of(Field.string("c"));
    private static final PersonalDataAnalyzer ANALYZER = new PersonalDataAnalyzer();

    private static List<String> values(Random random, int count, int different, double share) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int one = random.nextInt(different);
            values.add(one % 1000 < 1000 * share ? "p%d@example.org".formatted(one) : "plain " + one);
        }
        return values;
    }

    private static byte[] state(List<String> values, Random random) {
        var accumulator = ANALYZER.start(SCHEMA.fields(), Map.of());
        for (int at = 0; at < values.size(); ) {
            int size = Math.min(values.size() - at, 1 + random.nextInt(700));
            accumulator.accept(Batch.of(SCHEMA, size, List.of(BytesColumn.ofStrings(values.subList(at, at + size)))));
            at += size;
        }
        return accumulator.finish();
    }

    @Property(tries = 40)
    void state_inAnyOrderAndPartitioning_isTheSame(
            @ForAll long seed,
            @ForAll @IntRange(max = 6000) int count,
            @ForAll @IntRange(min = 1, max = 5000) int different) {
        Random random = new Random(seed);
        List<String> values = values(random, count, different, 0.7);
        byte[] whole = state(values, random);
        Collections.shuffle(values, random);
        int cut = count == 0 ? 0 : random.nextInt(count);

        byte[] parts = ANALYZER.merge(state(values.subList(0, cut), random), state(values.subList(cut, count), random));

        assertThat(parts).isEqualTo(whole);
    }

    @Property(tries = 40)
    void share_ofManyValues_isNearTheTruth(@ForAll long seed, @ForAll @DoubleRange(min = 0.2, max = 1) double share) {
        Random random = new Random(seed);
        byte[] state = state(values(random, 20_000, 1_000_000, share), random);

        long number = (long) ANALYZER.measure(state).orElseThrow();
        double found = Verdict.of(java.math.BigDecimal.valueOf(number))
                .map(verdict -> verdict.evidence().share())
                .orElse(0.0);

        assertThat(found).isBetween(share - 0.15, share + 0.15);
        assertThat(state.length).isLessThan(23 * 1024);
    }

    @Property
    void number_ofAVerdict_isReadBack(
            @ForAll PersonalCategory category,
            @ForAll @IntRange(max = 1000) int confidence,
            @ForAll @IntRange(max = 1000) int share,
            @ForAll @IntRange(max = 999_999) int sampled,
            @ForAll boolean byName) {
        Verdict verdict = new Verdict(
                category, confidence / 1000.0, new PersonalFinding.Evidence(byName, share / 1000.0, sampled));

        double told = verdict.number();

        assertThat(Verdict.of(java.math.BigDecimal.valueOf(told))).contains(verdict);
    }

    @Property(tries = 100)
    void confidence_ofMoreMatchingValues_isNotLower(@ForAll @IntRange(min = 1, max = 200) int count) {
        assertThat(confidence(count + 1)).isGreaterThanOrEqualTo(confidence(count));
    }

    private static double confidence(int count) {
        Random random = new Random(0);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add("p%d@example.org".formatted(i));
        }
        long number = (long) ANALYZER.measure(state(values, random)).orElseThrow();
        return Verdict.of(java.math.BigDecimal.valueOf(number))
                .map(Verdict::confidence)
                .orElse(0.0);
    }
}
