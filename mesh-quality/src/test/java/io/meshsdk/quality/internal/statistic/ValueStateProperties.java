package io.meshsdk.quality.internal.statistic;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

final class ValueStateProperties {
    private static final int MOST_ROWS = 300;

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void statesOfTexts_areMonoidsOverRows(@ForAll long seed, @ForAll @IntRange(max = MOST_ROWS) int rows) {
        Random random = new Random(seed);
        Column texts = texts(rows, random);
        new StateLaws<>(
                        BytesExtremes::new,
                        (extremes, at) -> extremes.add(encoded(texts, at, random)),
                        BytesExtremes::read)
                .hold(rows, random);
        new StateLaws<>(Lengths::new, (lengths, at) -> lengths.add(encoded(texts, at, random)), Lengths::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void distinctSketch_isAMonoidOverRows(@ForAll long seed, @ForAll @IntRange(max = 3_000) int rows) {
        Random random = new Random(seed);
        long[] hashes = random.longs(rows).toArray();
        new StateLaws<>(
                        () -> new DistinctSketch(12),
                        (sketch, at) -> sketch.add(Pools.pick(hashes, at), at.length),
                        DistinctSketch::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void distinctSketch_ofColumns_isAMonoidOverRows(@ForAll long seed, @ForAll @IntRange(max = MOST_ROWS) int rows) {
        Random random = new Random(seed);
        Column column = random.nextBoolean() ? texts(rows, random) : numbers(rows, random);
        new StateLaws<>(
                        () -> new DistinctSketch(12),
                        (sketch, at) -> sketch.add(encoded(column, at, random)),
                        DistinctSketch::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void frequencies_areAMonoidOverRows(
            @ForAll long seed,
            @ForAll @IntRange(max = MOST_ROWS) int rows,
            @ForAll @IntRange(min = 1, max = 50) int limit) {
        Random random = new Random(seed);
        Column column = random.nextBoolean() ? texts(rows, random) : numbers(rows, random);
        new StateLaws<>(
                        () -> new Frequencies(limit),
                        (frequencies, at) -> frequencies.add(encoded(column, at, random)),
                        Frequencies::read)
                .hold(rows, random);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void pairFrequencies_areAMonoidOverRows(
            @ForAll long seed,
            @ForAll @IntRange(max = MOST_ROWS) int rows,
            @ForAll @IntRange(min = 1, max = 400) int limit) {
        Random random = new Random(seed);
        Column left = texts(rows, random);
        Column right = random.nextBoolean() ? texts(rows, random) : numbers(rows, random);
        new StateLaws<>(
                        () -> new PairFrequencies(limit),
                        (pairs, at) -> pairs.add(encoded(left, at, random), encoded(right, at, random)),
                        PairFrequencies::read)
                .hold(rows, random);
    }

    private static Column texts(int rows, Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            texts.add(random.nextInt(10) == 0 ? null : Pools.text(random));
        }
        return BytesColumn.ofStrings(texts);
    }

    private static Column numbers(int rows, Random random) {
        boolean[] nulls = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            nulls[i] = random.nextInt(10) == 0;
        }
        return LongColumn.of(Pools.wholes(rows, random), Validity.ofNulls(nulls, rows));
    }

    /** Some rows of a column, with or without a dictionary, which may have more entries than rows, some of them twice. */
    private static Column encoded(Column column, int[] rows, Random random) {
        Column chosen = column.gather(rows, rows.length);
        return switch (random.nextInt(3)) {
            case 0 -> chosen;
            case 1 ->
                DictionaryColumn.of(chosen, IntStream.range(0, rows.length).toArray(), chosen.validity());
            default -> DictionaryColumn.of(column, rows, chosen.validity());
        };
    }
}
