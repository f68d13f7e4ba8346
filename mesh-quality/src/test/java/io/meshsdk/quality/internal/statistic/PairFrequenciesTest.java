package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

final class PairFrequenciesTest {
    private static final Column COUNTRY = BytesColumn.ofStrings(Arrays.asList("CH", "CH", "DE", "DE", null));

    @Test
    void mutualInformation_ofColumnsThatTellEachOther_isTheEntropy() {
        assertThat(of(COUNTRY, IntColumn.of(1, 1, 2, 2, 3)).mutualInformation().orElseThrow())
                .isCloseTo(Math.log(2), within(1e-15));
    }

    @Test
    void mutualInformation_ofIndependentColumns_isZero() {
        assertThat(of(COUNTRY, IntColumn.of(1, 2, 1, 2, 3)).mutualInformation()).hasValue(0);
    }

    @Test
    void mutualInformation_ofTheWorkedExample_isThatByHand() {
        // p(0,0) = 1/2, p(0,1) = p(1,1) = 1/4: 1/2 ln 4/3 + 1/4 ln 2/3 + 1/4 ln 2.
        PairFrequencies pairs = of(LongColumn.of(0, 0, 0, 1), LongColumn.of(0, 0, 1, 1));

        assertThat(pairs.distinct()).hasValue(3);
        assertThat(pairs.mutualInformation().orElseThrow()).isCloseTo(0.2157615543388356, within(1e-15));
    }

    @Test
    void mutualInformation_ofNothingOrTooManyPairs_isEmpty() {
        assertThat(new PairFrequencies(3).mutualInformation()).isEmpty();
        PairFrequencies pairs = new PairFrequencies(1);
        pairs.add(COUNTRY, COUNTRY);

        assertThat(pairs.isOverflowed()).isTrue();
        assertThat(pairs.total()).isEqualTo(4);
        assertThat(pairs.mutualInformation()).isEmpty();
    }

    @Test
    void add_textsThatJoinToTheSame_areDifferentPairs() {
        PairFrequencies pairs =
                of(BytesColumn.ofStrings(Arrays.asList("ab", "a")), BytesColumn.ofStrings(Arrays.asList("c", "bc")));

        assertThat(pairs.distinct()).hasValue(2);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void mutualInformation_isTheEntropiesBeyondThatOfThePairs(@ForAll long seed) {
        Random random = new Random(seed);
        long[] left = random.longs(200, 0, 5).toArray();
        long[] right = random.longs(200, 0, 7).toArray();
        long[] both = new long[200];
        Arrays.setAll(both, i -> 7 * left[i] + right[i]);

        assertThat(of(LongColumn.of(left), LongColumn.of(right))
                        .mutualInformation()
                        .orElseThrow())
                .isCloseTo(entropy(left) + entropy(right) - entropy(both), within(1e-12));
    }

    private static double entropy(long[] values) {
        Frequencies frequencies = new Frequencies(100);
        frequencies.add(LongColumn.of(values));
        return frequencies.entropy().orElseThrow();
    }

    private static PairFrequencies of(Column left, Column right) {
        PairFrequencies pairs = new PairFrequencies(1_000);
        pairs.add(left, right);
        return pairs;
    }
}
