package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.internal.value.Key;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExtremesTest {
    @Test
    void longExtremes_areTheSmallestAndLargest() {
        LongExtremes extremes = new LongExtremes();
        assertThat(extremes.min()).isEmpty();
        assertThat(extremes.max()).isEmpty();

        extremes.add(new long[] {3, Long.MIN_VALUE, 7, Long.MAX_VALUE}, 3);

        assertThat(extremes.min()).hasValue(Long.MIN_VALUE);
        assertThat(extremes.max()).hasValue(7);
    }

    @Test
    void longExtremes_ofTheLargestValueOnly_areNotEmpty() {
        LongExtremes extremes = new LongExtremes();
        extremes.add(new long[] {Long.MAX_VALUE}, 1);

        assertThat(extremes.min()).hasValue(Long.MAX_VALUE);
    }

    @Test
    void doubleExtremes_zerosOfBothSigns_areInOrder() {
        DoubleExtremes extremes = new DoubleExtremes();
        extremes.add(new double[] {0.0, -0.0, 0.0}, 3);

        assertThat(extremes.min().orElseThrow()).isEqualTo(-0.0);
        assertThat(extremes.max().orElseThrow()).isEqualTo(0.0);
    }

    @Test
    void doubleExtremes_countNansApart() {
        DoubleExtremes extremes = new DoubleExtremes();
        extremes.add(new double[] {Double.NaN}, 1);
        assertThat(extremes.min()).isEmpty();

        extremes.add(new double[] {Double.POSITIVE_INFINITY, Double.NaN}, 2);

        assertThat(extremes.nans()).isEqualTo(2);
        assertThat(extremes.min()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(extremes.max()).hasValue(Double.POSITIVE_INFINITY);
    }

    @Test
    void wideExtremes_compareLowWordsWithoutSign() {
        WideExtremes extremes = new WideExtremes();
        assertThat(extremes.min()).isEmpty();

        extremes.add(new long[] {0, 0, -1}, new long[] {1, -1, -1}, 3);

        assertThat(extremes.min()).hasValue(BigInteger.ONE.negate());
        assertThat(extremes.max()).hasValue(BigInteger.TWO.pow(64).subtract(BigInteger.ONE));
    }

    @Test
    void bytesExtremes_areInUnsignedOrder() {
        BytesExtremes extremes = new BytesExtremes();
        extremes.add(BytesColumn.ofStrings(Arrays.asList("b", null, "ab", "\u00E9", "a")));

        assertThat(extremes.min()).map(Key::text).hasValue("a");
        assertThat(extremes.max()).map(Key::text).hasValue("\u00E9");
    }

    @Test
    void bytesExtremes_ofADictionary_leaveOutEntriesWithoutRows() {
        BytesColumn entries = BytesColumn.ofStrings(List.of("a", "m", "z"));
        BytesExtremes extremes = new BytesExtremes();
        extremes.add(DictionaryColumn.of(entries, new int[] {1, 1}, Validity.allValid(2)));

        assertThat(extremes.min()).map(Key::text).hasValue("m");
        assertThat(extremes.max()).map(Key::text).hasValue("m");
    }

    @Test
    void lengths_countCodePoints() {
        Lengths lengths = new Lengths();
        assertThat(lengths.shortest()).isEmpty();
        assertThat(lengths.mean()).isEmpty();

        lengths.add(BytesColumn.ofStrings(Arrays.asList("\uD83D\uDE00\uD83D\uDE00", "Zürich", null, "a")));

        assertThat(lengths.count()).isEqualTo(3);
        assertThat(lengths.shortest()).hasValue(1);
        assertThat(lengths.longest()).hasValue(6);
        assertThat(lengths.mean()).hasValue(3);
    }

    @Test
    void lengths_ofADictionary_countEachRow() {
        BytesColumn entries = BytesColumn.ofStrings(List.of("a", "four"));
        Lengths lengths = new Lengths();
        lengths.add(DictionaryColumn.of(entries, new int[] {0, 1, 0}, Validity.allValid(3)));

        assertThat(lengths.mean()).hasValue(2);
    }
}
