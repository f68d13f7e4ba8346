package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.internal.value.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class NumericTest {
    private static final Validity SECOND_IS_NULL = Validity.ofNulls(new boolean[] {false, true, false}, 3);

    private final Numeric numeric = new Numeric();

    @Test
    void reals_ofEachKindOfColumn_areItsNumbersWithoutNulls() {
        assertThat(reals(DoubleColumn.of(new double[] {1.5, 9, -0.0, 7}, SECOND_IS_NULL)))
                .containsExactly(1.5, -0.0);
        assertThat(reals(FloatColumn.of(new float[] {0.5f, 9, Float.NaN}, SECOND_IS_NULL)))
                .containsExactly(0.5, Double.NaN);
        assertThat(reals(IntColumn.of(new int[] {-1, 9, Integer.MAX_VALUE}, SECOND_IS_NULL)))
                .containsExactly(-1.0, 2147483647.0);
        assertThat(reals(LongColumn.of(new long[] {1, 9, Long.MAX_VALUE}, SECOND_IS_NULL)))
                .containsExactly(1.0, 0x1p63);
        assertThat(reals(DecimalColumn.compact(2, new long[] {-1999, 9, 10}, SECOND_IS_NULL)))
                .containsExactly(-19.99, 0.1);
        assertThat(reals(DecimalColumn.wide(1, new long[] {-1, 9, 1}, new long[] {-15, 9, 0}, SECOND_IS_NULL)))
                .containsExactly(-1.5, 0x1p64 / 10);
    }

    @Test
    void reals_ofADictionary_areThoseOfItsRows() {
        DictionaryColumn few = DictionaryColumn.of(IntColumn.of(5, 6), new int[] {1, 9, 0}, SECOND_IS_NULL);
        DictionaryColumn many = DictionaryColumn.of(IntColumn.of(5, 6, 7, 8), new int[] {3, 9, 0}, SECOND_IS_NULL);

        assertThat(reals(few)).containsExactly(6, 5);
        assertThat(reals(many)).containsExactly(8, 5);
    }

    @Test
    void wholes_areUnscaledWordsWithTheirSigns() {
        assertThat(wholes(IntColumn.of(new int[] {-1, 9, 2}, SECOND_IS_NULL))).containsExactly(-1, 2);
        assertThat(Arrays.copyOf(numeric.highs(), 2)).containsExactly(-1, 0);
        assertThat(wholes(DecimalColumn.wide(1, new long[] {3, 9, -1}, new long[] {4, 9, 5}, SECOND_IS_NULL)))
                .containsExactly(4, 5);
        assertThat(Arrays.copyOf(numeric.highs(), 2)).containsExactly(3, -1);
        assertThat(wholes(DictionaryColumn.of(LongColumn.of(5, 6), new int[] {1, 9, 0}, SECOND_IS_NULL)))
                .containsExactly(6, 5);
    }

    @Test
    void shared_rowsInWhichEitherIsNull_areNull() {
        IntColumn left = IntColumn.of(new int[] {1, 9, 3}, SECOND_IS_NULL);
        IntColumn right = IntColumn.of(new int[] {9, 5, 6}, Validity.ofNulls(new boolean[] {true, false, false}, 3));
        IntColumn full = IntColumn.of(1, 2, 3);

        assertThat(reals(left.withValidity(Numeric.shared(left, right)))).containsExactly(3);
        assertThat(reals(right.withValidity(Numeric.shared(left, right)))).containsExactly(6);
        assertThat(reals(full.withValidity(Numeric.shared(left, full)))).containsExactly(1, 3);
        assertThat(reals(full.withValidity(Numeric.shared(full, right)))).containsExactly(2, 3);
    }

    @Test
    void isNumeric_tellsNumbersFromTexts() {
        Column texts = BytesColumn.ofStrings(List.of("1"));

        assertThat(Numeric.isNumeric(texts)).isFalse();
        assertThat(Numeric.isNumeric(DictionaryColumn.constant(texts, 3))).isFalse();
        assertThat(Numeric.isNumeric(FloatColumn.of(1))).isTrue();
        assertThat(Numeric.isWhole(FloatColumn.of(1))).isFalse();
        assertThat(Numeric.isWhole(DictionaryColumn.constant(IntColumn.of(1), 3)))
                .isTrue();
        assertThat(Numeric.scale(DecimalColumn.compact(4, new long[1], Validity.allValid(1))))
                .isEqualTo(4);
        assertThatThrownBy(() -> numeric.reals(texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BytesColumn");
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void reals_ofDecimals_areCloseAndInOrder(@ForAll long seed, @ForAll @IntRange(max = 38) int scale) {
        Random random = new Random(seed);
        long[] high = random.longs(50).map(word -> word >> random.nextInt(64)).toArray();
        long[] low = Pools.wholes(50, random);
        double[] reals = reals(DecimalColumn.wide(scale, high, low, Validity.allValid(50)));

        for (int i = 0; i < 50; i++) {
            BigDecimal exact = new BigDecimal(Words.wide(high[i], low[i]), scale);
            assertThat(reals[i]).isCloseTo(exact.doubleValue(), within(3 * Math.ulp(reals[i])));
            for (int j = 0; j < i; j++) {
                int order = exact.compareTo(new BigDecimal(Words.wide(high[j], low[j]), scale));
                assertThat(Double.compare(reals[i], reals[j]) * order).isNotNegative();
            }
        }
    }

    private double[] reals(Column column) {
        return Arrays.copyOf(numeric.reals(column), numeric.size());
    }

    private long[] wholes(Column column) {
        return Arrays.copyOf(numeric.wholes(column), numeric.size());
    }
}
