package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

final class ComomentsTest {
    @Test
    void correlation_ofTheWorkedExample_isThatByHand() {
        // Deviations -2 -1 0 1 2 and -2 0 -1 1 2: 9 / sqrt(10 * 10).
        assertThat(comoments(new double[] {1, 2, 3, 4, 5}, new double[] {1, 3, 2, 4, 5})
                        .correlation())
                .hasValue(0.9);
    }

    @Test
    void correlation_ofALine_isOneToTheLastBit() {
        double[] values = {0.1, 0.2, 1e9, -3};
        double[] doubled = {0.2, 0.4, 2e9, -6};
        double[] opposite = {-0.1, -0.2, -1e9, 3};

        assertThat(comoments(values, doubled).correlation()).hasValue(1);
        assertThat(comoments(values, opposite).correlation()).hasValue(-1);
    }

    @Test
    void correlation_withoutVariance_isNotEvaluable() {
        assertThat(comoments(new double[] {1, 1}, new double[] {1, 2}).correlation())
                .isEmpty();
        assertThat(comoments(new double[] {1, 2}, new double[] {1, 1}).correlation())
                .isEmpty();
        assertThat(new Comoments().correlation()).isEmpty();
    }

    @Test
    void correlation_whereAProductIsTooLarge_isNotEvaluable() {
        assertThat(comoments(new double[] {1e200, 1}, new double[] {1e200, 1}).correlation())
                .isEmpty();
    }

    @Test
    void add_rowsWithANumberThatIsNotFinite_leavesThemOut() {
        Comoments comoments =
                comoments(new double[] {1, Double.NaN, 2, 5, 3}, new double[] {2, 1, 4, Double.NEGATIVE_INFINITY, 6});

        assertThat(comoments.count()).isEqualTo(3);
        assertThat(comoments.notFinite()).isEqualTo(2);
        assertThat(comoments.correlation()).hasValue(1);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void correlation_agreesWithCommonsMath(@ForAll long seed, @ForAll @IntRange(min = 3, max = 2_000) int size) {
        Random random = new Random(seed);
        double[] left = Pools.tame(size, 5, random);
        double[] right = Pools.tame(size, -5, random);

        assertThat(comoments(left, right).correlation().orElseThrow())
                .isCloseTo(new PearsonsCorrelation().correlation(left, right), within(1e-10));
    }

    private static Comoments comoments(double[] left, double[] right) {
        Comoments comoments = new Comoments();
        comoments.add(left, right, left.length);
        return comoments;
    }
}
