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
import io.meshsdk.schema.DataType.DecimalType;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values between bounds, which are brought into the form of the column once: lower ones round up, upper ones down. */
final class Ranges {
    private Ranges() {}

    static ValueRule compile(ValueCheck.Range range, DataType type, Function<String, IllegalArgumentException> misfit) {
        Bounds bounds = new Bounds(type, misfit);
        if (type instanceof DataType.StringType) {
            return new TextRange(
                    range.low().map(bounds::text).orElse(null),
                    range.high().map(bounds::text).orElse(null));
        }
        if (type.isFloating()) {
            return new FloatingRange(
                    range.low()
                            .map(bound -> bounds.floating(bound, RoundingMode.CEILING))
                            .orElse(Double.NEGATIVE_INFINITY),
                    range.high()
                            .map(bound -> bounds.floating(bound, RoundingMode.FLOOR))
                            .orElse(Double.POSITIVE_INFINITY));
        }
        Optional<BigInteger> low = range.low().map(bound -> bounds.whole(bound, RoundingMode.CEILING));
        Optional<BigInteger> high = range.high().map(bound -> bounds.whole(bound, RoundingMode.FLOOR));
        return ofWhole(type, low, high);
    }

    static ValueRule ofWhole(DataType type, Optional<BigInteger> low, Optional<BigInteger> high) {
        return type instanceof DecimalType ? DecimalRange.of(low, high) : WholeRange.of(low, high);
    }

    /** Whole numbers, days and microseconds. */
    record WholeRange(long low, long high) implements ValueRule {
        private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
        private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
        private static final WholeRange NOTHING = new WholeRange(1, 0);

        static WholeRange of(Optional<BigInteger> low, Optional<BigInteger> high) {
            BigInteger from = low.orElse(MIN);
            BigInteger to = high.orElse(MAX);
            return from.compareTo(MAX) > 0 || to.compareTo(MIN) < 0
                    ? NOTHING
                    : new WholeRange(from.max(MIN).longValueExact(), to.min(MAX).longValueExact());
        }

        @Override
        public boolean isConvex() {
            return true;
        }

        @Override
        public void mark(Column plain, boolean[] broken) {
            if (plain instanceof IntColumn ints) {
                int[] values = ints.values();
                for (int i = 0; i < ints.size(); i++) {
                    broken[i] = values[i] < low || values[i] > high;
                }
            } else {
                mark(((LongColumn) plain).values(), plain.size(), broken);
            }
        }

        void mark(long[] values, int size, boolean[] broken) {
            for (int i = 0; i < size; i++) {
                broken[i] = values[i] < low || values[i] > high;
            }
        }
    }

    /** Numbers of 32 and 64 bits; NaN is in no range. */
    record FloatingRange(double low, double high) implements ValueRule {
        @Override
        public boolean isConvex() {
            return true;
        }

        @Override
        public void mark(Column plain, boolean[] broken) {
            if (plain instanceof FloatColumn floats) {
                float[] values = floats.values();
                for (int i = 0; i < floats.size(); i++) {
                    broken[i] = !(values[i] >= low && values[i] <= high);
                }
            } else {
                double[] values = ((DoubleColumn) plain).values();
                for (int i = 0; i < plain.size(); i++) {
                    broken[i] = !(values[i] >= low && values[i] <= high);
                }
            }
        }
    }

    /** Decimals, unscaled: of one word or of two. */
    record DecimalRange(WholeRange compact, Wide low, Wide high) implements ValueRule {
        static DecimalRange of(Optional<BigInteger> low, Optional<BigInteger> high) {
            return new DecimalRange(
                    WholeRange.of(low, high),
                    low.map(Wide::saturated).orElse(Wide.MIN),
                    high.map(Wide::saturated).orElse(Wide.MAX));
        }

        @Override
        public boolean isConvex() {
            return true;
        }

        @Override
        public void mark(Column plain, boolean[] broken) {
            DecimalColumn decimals = (DecimalColumn) plain;
            if (decimals.isCompact()) {
                compact.mark(decimals.low(), decimals.size(), broken);
                return;
            }
            long[] words = decimals.low();
            for (int i = 0; i < decimals.size(); i++) {
                long top = decimals.high(i);
                broken[i] = low.isAbove(top, words[i]) || high.isBelow(top, words[i]);
            }
        }
    }

    /** Texts in the order of their code points, which is the order of their bytes. */
    static final class TextRange implements ValueRule {
        private final byte @Nullable [] low;
        private final byte @Nullable [] high;
        private final int inside;

        TextRange(byte @Nullable [] low, byte @Nullable [] high) {
            this(low, high, 0);
        }

        private TextRange(byte @Nullable [] low, byte @Nullable [] high, int inside) {
            this.low = low;
            this.high = high;
            this.inside = inside;
        }

        /** Returns the texts above or below a bound, which is outside. */
        static TextRange outside(byte[] bound, boolean above) {
            return new TextRange(above ? bound : null, above ? null : bound, 1);
        }

        @Override
        public boolean isConvex() {
            return true;
        }

        @Override
        public void mark(Column plain, boolean[] broken) {
            BytesColumn texts = (BytesColumn) plain;
            for (int i = 0; i < texts.size(); i++) {
                broken[i] = (low != null && compare(texts, i, low) < inside)
                        || (high != null && compare(texts, i, high) > -inside);
            }
        }

        private static int compare(BytesColumn texts, int row, byte[] bound) {
            int start = texts.start(row);
            return Arrays.compareUnsigned(texts.bytes(), start, start + texts.length(row), bound, 0, bound.length);
        }
    }

    /** Brings literals into the form of a type, or says that they do not fit it. */
    record Bounds(DataType type, Function<String, IllegalArgumentException> misfit) {
        byte[] text(Literal literal) {
            if (literal instanceof Literal.Text text) {
                return text.value().getBytes(StandardCharsets.UTF_8);
            }
            throw unfit();
        }

        double floating(Literal literal, RoundingMode direction) {
            return literal instanceof Literal.Floating floating
                    ? floating.value()
                    : Numbers.toDouble(literal.exact().orElseThrow(this::unfit), direction);
        }

        /** Returns the integer that a column of integers, decimals, days or microseconds holds. */
        BigInteger whole(Literal literal, RoundingMode direction) {
            if (type.isInteger() || type instanceof DecimalType) {
                int scale = type instanceof DecimalType decimal ? decimal.scale() : 0;
                return Numbers.bounded(literal.exact().orElseThrow(this::unfit))
                        .setScale(scale, direction)
                        .unscaledValue();
            }
            if (type instanceof DataType.DateType && literal instanceof Literal.Day day) {
                return BigInteger.valueOf(day.value().toEpochDay());
            }
            if (type instanceof DataType.TimestampType && literal instanceof Literal.Moment moment) {
                return Numbers.micros(moment.value(), direction);
            }
            throw unfit();
        }

        IllegalArgumentException unfit() {
            return misfit.apply("its literals do not fit a field of type %s; write them as %s"
                    .formatted(type.name(), Numbers.literalsFor(type)));
        }
    }
}
