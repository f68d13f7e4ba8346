package io.meshsdk.quality.internal.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.quality.internal.value.Words;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class WholeSumTest {
    @Test
    void value_beyond64Bits_isExact() {
        WholeSum sum = new WholeSum();
        sum.add(new long[] {Long.MAX_VALUE, Long.MAX_VALUE, 2}, 3);

        assertThat(sum.value()).isEqualTo(BigInteger.TWO.pow(64));
        assertThat(sum.count()).isEqualTo(3);
    }

    @Test
    void value_beyond128Bits_isExact() {
        long[] high = new long[1000];
        Arrays.fill(high, Long.MIN_VALUE);
        WholeSum sum = new WholeSum();
        sum.add(high, new long[1000], 1000);

        assertThat(sum.value()).isEqualTo(BigInteger.TWO.pow(127).negate().multiply(BigInteger.valueOf(1000)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void value_isTheSumOfBigIntegers(@ForAll long seed, @ForAll @IntRange(max = 60) int size) {
        Random random = new Random(seed);
        long[] high = Pools.wholes(size, random);
        long[] low = Pools.wholes(size, random);
        WholeSum narrow = new WholeSum();
        narrow.add(low, size);
        WholeSum wide = new WholeSum();
        wide.add(high, low, size);

        assertThat(narrow.value())
                .isEqualTo(LongStream.of(low).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add));
        assertThat(wide.value())
                .isEqualTo(IntStream.range(0, size)
                        .mapToObj(i -> Words.wide(high[i], low[i]))
                        .reduce(BigInteger.ZERO, BigInteger::add));
        assertThat(narrow.merge(wide).value()).isEqualTo(narrow.value().add(wide.value()));
    }
}
