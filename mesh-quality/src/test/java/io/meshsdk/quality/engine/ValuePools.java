package io.meshsdk.quality.engine;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.internal.rule.Times;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Small pools of values and literals of each type, edges included, so that repetitions and hits are frequent. */
final class ValuePools {
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "B",
            "zz",
            "é",
            "\uFFFF",
            "😀",
            "someone@example.org",
            "a..b@example.org",
            "x@y",
            "2026-02-29",
            "2024-02-29",
            "2026-11-20T07:00:00Z",
            "2026-11-20T07:00",
            "192.168.0.1",
            "192.168.0.256",
            "00000000-0000-0000-0000-00000000000A",
            "https://example.org/x",
            "mailto:a@b.c",
            "line\nbreak");

    private ValuePools() {}

    static Object draw(DataType type, Random random) {
        if (type instanceof DataType.StringType) {
            return pick(TEXTS, random);
        }
        if (type instanceof DataType.BinaryType) {
            return pick(TEXTS, random).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        if (type instanceof DataType.BooleanType) {
            return random.nextBoolean();
        }
        if (type.isFloating()) {
            double value = pick(
                    List.of(
                            0.0,
                            -0.0,
                            0.1,
                            1.5,
                            -3.0,
                            1e300,
                            Double.NaN,
                            Double.POSITIVE_INFINITY,
                            Double.NEGATIVE_INFINITY),
                    random);
            return type instanceof DataType.FloatType ? (Object) (float) value : (Object) value;
        }
        if (type instanceof DecimalType decimal) {
            return decimal(decimal, random);
        }
        return number(type, random);
    }

    /** Draws a literal that fits a type. */
    static Literal literal(DataType type, Random random) {
        if (type instanceof DataType.StringType) {
            return new Literal.Text(pick(TEXTS, random));
        }
        if (type instanceof DataType.DateType) {
            return new Literal.Day(pick(
                    List.of(
                            LocalDate.MIN,
                            LocalDate.MAX,
                            LocalDate.EPOCH,
                            LocalDate.ofEpochDay(-5),
                            LocalDate.ofEpochDay(7)),
                    random));
        }
        if (type instanceof DataType.TimestampType) {
            return new Literal.Moment(pick(
                    List.of(
                            Instant.MIN,
                            Instant.MAX,
                            Instant.EPOCH,
                            Instant.EPOCH.plusNanos(1),
                            Instant.ofEpochSecond(7)),
                    random));
        }
        if (type.isFloating() && random.nextBoolean()) {
            return new Literal.Floating(pick(List.of(0.0, 0.1, 1.5, -3.0, 1e300, Double.POSITIVE_INFINITY), random));
        }
        return random.nextBoolean()
                ? new Literal.Whole(pick(List.of(0L, 1L, -3L, 127L, 5L, Long.MAX_VALUE, Long.MIN_VALUE), random))
                : new Literal.Exact(new BigDecimal(pick(
                        List.of("0.1", "-3", "1.5", "1.501", "0.004", "-0.001", "1e40", "-1e40", "1e400", "1e-400"),
                        random)));
    }

    private static Object number(DataType type, Random random) {
        long small = random.nextInt(20) - 8L;
        boolean edge = random.nextInt(8) == 0;
        if (type instanceof DataType.LongType) {
            return edge ? pick(List.of(Long.MIN_VALUE, Long.MAX_VALUE), random) : (Object) small;
        }
        if (type instanceof DataType.DateType) {
            return LocalDate.ofEpochDay(edge ? pick(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE), random) : small);
        }
        if (type instanceof DataType.ByteType) {
            return edge ? pick(List.of(-128, 127), random) : (Object) (int) small;
        }
        if (type instanceof DataType.ShortType) {
            return edge ? pick(List.of(-32768, 32767), random) : (Object) (int) small;
        }
        if (type instanceof DataType.IntType) {
            return edge ? pick(List.of(Integer.MIN_VALUE, Integer.MAX_VALUE), random) : (Object) (int) small;
        }
        return Times.ofMicros(edge ? pick(List.of(Long.MIN_VALUE, Long.MAX_VALUE), random) : small * 500_000);
    }

    private static BigDecimal decimal(DecimalType type, Random random) {
        BigInteger most = BigInteger.TEN.pow(type.precision()).subtract(BigInteger.ONE);
        BigInteger unscaled = switch (random.nextInt(6)) {
            case 0 -> most;
            case 1 -> most.negate();
            case 2 -> new BigInteger(type.precision() * 3, random).min(most);
            default ->
                BigInteger.valueOf(random.nextInt(9) - 4)
                        .multiply(BigInteger.TEN.pow(type.scale()))
                        .divide(BigInteger.TWO);
        };
        return new BigDecimal(unscaled, type.scale());
    }

    static <T> T pick(List<T> pool, Random random) {
        return pool.get(random.nextInt(pool.size()));
    }
}
