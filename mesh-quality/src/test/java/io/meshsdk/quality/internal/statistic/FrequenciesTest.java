package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.internal.value.Key;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class FrequenciesTest {
    private static final BytesColumn FRUIT =
            BytesColumn.ofStrings(Arrays.asList("pear", "fig", null, "fig", "apple", "pear", "fig", "pear"));

    @Test
    void figures_ofTheWorkedExample_areThoseByHand() {
        Frequencies frequencies = of(10, FRUIT);

        assertThat(frequencies.total()).isEqualTo(7);
        assertThat(frequencies.distinct()).hasValue(3);
        assertThat(frequencies.histogram()).isEqualTo(Map.of(1L, 1L, 3L, 2L));
        // 2 * -3/7 ln 3/7 - 1/7 ln 1/7
        assertThat(frequencies.entropy().orElseThrow()).isCloseTo(1.0042424730540764, within(1e-15));
        assertThat(frequencies.counts().orElseThrow())
                .isEqualTo(Map.of(Key.ofText("apple"), 1L, Key.ofText("fig"), 3L, Key.ofText("pear"), 3L));
    }

    @Test
    void mostCommon_equallyFrequentValues_comeInTheOrderOfTheirBytes() {
        assertThat(of(10, FRUIT).mostCommon(2))
                .containsExactly(Map.entry(Key.ofText("fig"), 3L), Map.entry(Key.ofText("pear"), 3L));
    }

    @Test
    void entropy_ofEquallyFrequentValues_isTheLogarithmOfTheirNumber() {
        assertThat(of(10, IntColumn.of(1, 2, 3, 4)).entropy().orElseThrow()).isEqualTo(Math.log(4));
        assertThat(of(10, IntColumn.of(7, 7, 7)).entropy()).hasValue(0);
        assertThat(new Frequencies(10).entropy()).isEmpty();
    }

    @Test
    void add_moreValuesThanTheLimit_overflowsAndCountsOn() {
        Frequencies frequencies = of(2, FRUIT);
        frequencies.add(FRUIT);

        assertThat(frequencies.isOverflowed()).isTrue();
        assertThat(frequencies.total()).isEqualTo(14);
        assertThat(frequencies.distinct()).isEmpty();
        assertThat(frequencies.entropy()).isEmpty();
        assertThat(frequencies.counts()).isEmpty();
        assertThat(frequencies.mostCommon(3)).isEmpty();
    }

    @Test
    void merge_whereOnlyBothTogetherExceedTheLimit_overflows() {
        Frequencies merged = of(2, IntColumn.of(1, 2)).merge(of(2, IntColumn.of(3)));

        assertThat(merged.isOverflowed()).isTrue();
        assertThat(of(2, IntColumn.of(1, 2)).merge(of(2, IntColumn.of(2))).isOverflowed())
                .isFalse();
    }

    @Test
    void merge_ofOtherLimit_saysWhatToDo() {
        assertThatThrownBy(() -> new Frequencies(2).merge(new Frequencies(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("at most 2", "at most 3", "use one limit");
        assertThatThrownBy(() -> new Frequencies(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void add_aDictionary_countsItsRowsAndNotItsEntries() {
        BytesColumn entries = BytesColumn.ofStrings(List.of("a", "b", "unused", "a"));
        boolean[] nulls = {false, false, true, false};
        Frequencies frequencies =
                of(10, DictionaryColumn.of(entries, new int[] {0, 3, 1, 1}, Validity.ofNulls(nulls, 4)));

        assertThat(frequencies.counts().orElseThrow()).isEqualTo(Map.of(Key.ofText("a"), 2L, Key.ofText("b"), 1L));
    }

    @Test
    void add_aDictionaryOfMoreEntriesThanRows_countsTheRows() {
        BytesColumn entries = BytesColumn.ofStrings(List.of("a", "a value that is longer than two words", "c"));
        Frequencies frequencies = of(10, DictionaryColumn.of(entries, new int[] {1, 1}, Validity.allValid(2)));

        assertThat(frequencies.counts().orElseThrow())
                .isEqualTo(Map.of(Key.ofText("a value that is longer than two words"), 2L));
    }

    @Test
    void add_numbers_areCountedByValue() {
        assertThat(of(9, DoubleColumn.of(0.0, -0.0, Double.NaN, Double.longBitsToDouble(0x7FF8_0000_0000_0001L), -1.5))
                        .counts()
                        .orElseThrow())
                .isEqualTo(Map.of(Key.ofReal(0), 2L, Key.ofReal(Double.NaN), 2L, Key.ofReal(-1.5), 1L));
        assertThat(of(9, LongColumn.of(-1, -1, 5)).mostCommon(1)).containsExactly(Map.entry(Key.ofWhole(-1), 2L));
        assertThat(of(9, BooleanColumn.of(true, false, true)).mostCommon(1))
                .containsExactly(Map.entry(Key.ofWhole(1), 2L));
    }

    @Test
    void add_decimalsOfOneWordAndOfTwo_areTheSameValues() {
        Validity all = Validity.allValid(2);
        Frequencies frequencies = of(9, DecimalColumn.compact(2, new long[] {-150, 7}, all));
        frequencies.add(DecimalColumn.wide(2, new long[] {-1, 1}, new long[] {-150, 7}, all));

        assertThat(frequencies.distinct()).hasValue(3);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void counts_areThoseOfAMap(@ForAll long seed, @ForAll @IntRange(max = 3_000) int size) {
        Random random = new Random(seed);
        List<String> texts = IntStream.range(0, size)
                .mapToObj(i -> random.nextBoolean() ? Pools.text(random) : "user-" + random.nextInt(1_000))
                .toList();
        Map<Key, Long> expected = new HashMap<>();
        texts.forEach(text -> expected.merge(Key.ofText(text), 1L, Long::sum));

        assertThat(of(5_000, BytesColumn.ofStrings(texts)).counts().orElseThrow())
                .isEqualTo(expected);
    }

    private static Frequencies of(int limit, Column column) {
        Frequencies frequencies = new Frequencies(limit);
        frequencies.add(column);
        return frequencies;
    }
}
