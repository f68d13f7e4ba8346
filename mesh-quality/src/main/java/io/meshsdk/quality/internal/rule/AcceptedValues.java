package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values that are one of a list, which is brought into the form of the column once. Numbers are equal by value. */
final class AcceptedValues {
    private AcceptedValues() {}

    static ValueRule compile(ValueCheck.OneOf list, DataType type, Function<String, IllegalArgumentException> misfit) {
        Ranges.Bounds bounds = new Ranges.Bounds(type, misfit);
        if (type instanceof DataType.StringType) {
            return new AcceptedTexts(list.values().stream()
                    .map(bounds::text)
                    .sorted(Arrays::compareUnsigned)
                    .toArray(byte[][]::new));
        }
        if (type.isFloating()) {
            return AcceptedFloating.of(list.values(), bounds);
        }
        return AcceptedWhole.of(list.values().stream()
                .filter(literal ->
                        bounds.whole(literal, RoundingMode.FLOOR).equals(bounds.whole(literal, RoundingMode.CEILING)))
                .map(literal -> bounds.whole(literal, RoundingMode.FLOOR))
                .collect(Collectors.toSet()));
    }

    /** Whole numbers, days, microseconds, and decimals unscaled. */
    private static final class AcceptedWhole implements ValueRule {
        private final long[] sorted;
        private final Set<BigInteger> wide;

        AcceptedWhole(long[] sorted, Set<BigInteger> wide) {
            this.sorted = sorted;
            this.wide = wide;
        }

        static AcceptedWhole of(Set<BigInteger> values) {
            long[] sorted = values.stream()
                    .filter(value -> value.bitLength() < Long.SIZE)
                    .mapToLong(BigInteger::longValueExact)
                    .sorted()
                    .toArray();
            Set<BigInteger> wide = values.stream()
                    .filter(value -> value.bitLength() >= Long.SIZE)
                    .collect(Collectors.toUnmodifiableSet());
            return new AcceptedWhole(sorted, wide);
        }

        @Override
        public void mark(Column plain, boolean[] broken) {
            if (plain instanceof IntColumn ints) {
                for (int i = 0; i < ints.size(); i++) {
                    broken[i] = isOther(ints.value(i));
                }
            } else if (plain instanceof LongColumn longs) {
                for (int i = 0; i < longs.size(); i++) {
                    broken[i] = isOther(longs.value(i));
                }
            } else {
                mark((DecimalColumn) plain, broken);
            }
        }

        private void mark(DecimalColumn decimals, boolean[] broken) {
            for (int i = 0; i < decimals.size(); i++) {
                long low = decimals.low()[i];
                boolean fits = decimals.high(i) == low >> 63;
                broken[i] = fits
                        ? isOther(low)
                        : !decimals.isNull(i)
                                && !wide.contains(decimals.value(i).unscaledValue());
            }
        }

        private boolean isOther(long value) {
            return Arrays.binarySearch(sorted, value) < 0;
        }
    }

    /** Numbers of 32 and 64 bits; zeros of both signs are one, NaN is none. */
    private static final class AcceptedFloating implements ValueRule {
        private final double[] sorted;

        AcceptedFloating(double[] sorted) {
            this.sorted = sorted;
        }

        static AcceptedFloating of(List<Literal> literals, Ranges.Bounds bounds) {
            return new AcceptedFloating(literals.stream()
                    .filter(literal -> bounds.floating(literal, RoundingMode.FLOOR)
                            == bounds.floating(literal, RoundingMode.CEILING))
                    .mapToDouble(literal -> bounds.floating(literal, RoundingMode.FLOOR) + 0.0)
                    .sorted()
                    .toArray());
        }

        @Override
        public void mark(Column plain, boolean[] broken) {
            if (plain instanceof FloatColumn floats) {
                for (int i = 0; i < floats.size(); i++) {
                    broken[i] = isOther(floats.value(i));
                }
            } else {
                DoubleColumn doubles = (DoubleColumn) plain;
                for (int i = 0; i < doubles.size(); i++) {
                    broken[i] = isOther(doubles.value(i));
                }
            }
        }

        private boolean isOther(double value) {
            return Arrays.binarySearch(sorted, value + 0.0) < 0;
        }
    }

    /** Texts, equal by their bytes. */
    private static final class AcceptedTexts implements ValueRule {
        private final byte[][] sorted;

        AcceptedTexts(byte[][] sorted) {
            this.sorted = sorted;
        }

        @Override
        public void mark(Column plain, boolean[] broken) {
            BytesColumn texts = (BytesColumn) plain;
            for (int i = 0; i < texts.size(); i++) {
                broken[i] = isOther(texts.bytes(), texts.start(i), texts.start(i) + texts.length(i));
            }
        }

        private boolean isOther(byte[] bytes, int from, int to) {
            int low = 0;
            int high = sorted.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                byte[] candidate = sorted[middle];
                int order = Arrays.compareUnsigned(candidate, 0, candidate.length, bytes, from, to);
                if (order == 0) {
                    return false;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return true;
        }
    }
}
