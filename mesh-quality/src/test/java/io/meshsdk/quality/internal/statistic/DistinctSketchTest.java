package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Validity;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class DistinctSketchTest {
    @Test
    void estimate_ofNothing_isZero() {
        assertThat(new DistinctSketch(12).estimate()).isZero();
    }

    @Test
    void estimate_isWithinFourStandardErrors() {
        for (int precision = 12; precision <= 14; precision++) {
            for (int size : new int[] {10, 1_000, 100_000, 1_000_000}) {
                DistinctSketch sketch = new DistinctSketch(precision);
                new SplittableRandom(size).longs(size).forEach(sketch::add);

                assertThat(sketch.estimate())
                        .as("%d values at precision %d", size, precision)
                        .isCloseTo(size, withinPercentage(400 * sketch.standardError()));
            }
        }
    }

    @Test
    void estimate_ofRepeatedHashes_countsThemOnce() {
        long[] hashes = new SplittableRandom(1).longs(500).toArray();
        DistinctSketch sketch = new DistinctSketch(12);
        sketch.add(hashes, 500);
        double once = sketch.estimate();
        sketch.add(hashes, 500);

        assertThat(sketch.estimate()).isEqualTo(once);
    }

    @Test
    void estimate_ofColumns_countsValuesAndNoNulls() {
        long[] wholes = LongStream.range(0, 50_000).map(i -> i / 5).toArray();
        double[] reals = LongStream.of(wholes).asDoubleStream().toArray();
        Validity all = Validity.allValid(wholes.length);
        List<Column> columns = List.of(
                LongColumn.of(wholes),
                DoubleColumn.of(reals),
                DecimalColumn.compact(2, wholes, all),
                BytesColumn.ofStrings(
                        LongStream.of(wholes).mapToObj(i -> "user-" + i).toList()));

        for (Column column : columns) {
            DistinctSketch sketch = new DistinctSketch(14);
            sketch.add(column);
            sketch.add(column.withValidity(Validity.allNull(wholes.length)));

            assertThat(sketch.estimate())
                    .as(column.getClass().getSimpleName())
                    .isCloseTo(10_000, withinPercentage(400 * sketch.standardError()));
        }
    }

    @Test
    void add_decimalsOfOneWordAndOfTwo_areTheSameValues() {
        Validity all = Validity.allValid(2);
        DistinctSketch compact = new DistinctSketch(12);
        compact.add(DecimalColumn.compact(2, new long[] {-150, 7}, all));
        DistinctSketch wide = new DistinctSketch(12);
        wide.add(DecimalColumn.wide(2, new long[] {-1, 0}, new long[] {-150, 7}, all));

        assertThat(StateLaws.bytes(wide)).isEqualTo(StateLaws.bytes(compact));
    }

    @Test
    void standardError_isThatOfThePaper() {
        assertThat(new DistinctSketch(12).standardError()).isCloseTo(0.0122, withinPercentage(1));
        assertThat(new DistinctSketch(14).standardError()).isCloseTo(0.0061, withinPercentage(1));
    }

    @Test
    void write_fewHashes_takesFewBytes() {
        DistinctSketch sketch = new DistinctSketch(14);
        sketch.add(new SplittableRandom(2).longs(100).toArray(), 100);

        assertThat(StateLaws.bytes(sketch)).hasSizeLessThan(1_000);
    }

    @Test
    void create_otherPrecision_saysWhichToUse() {
        assertThatThrownBy(() -> new DistinctSketch(11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use 12 to 14");
        assertThatThrownBy(() -> new DistinctSketch(12).merge(new DistinctSketch(13)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("precision 12 and 13");
    }
}
