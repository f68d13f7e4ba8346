package io.meshsdk.quality.internal.statistic;

import java.util.Random;
import java.util.stream.IntStream;

/** Numbers and texts that are easy to get wrong. */
final class Pools {
    private static final double[] DOUBLES = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -1.5 * Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        1e160,
        -1e-160,
        0.1,
        1.0,
        -1.0,
        1e9 + 1,
        0x1p53
    };
    private static final long[] LONGS = {
        0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, -(1L << 32), (1L << 53) + 1, 0xFFFF_FFFFL, Integer.MIN_VALUE
    };
    private static final String[] TEXTS = {"", "a", "aa", "b", "Zürich", "\uD83D\uDE00", "\u0000", "long ".repeat(20)};

    private Pools() {}

    static double real(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> DOUBLES[random.nextInt(DOUBLES.length)];
            case 1 -> Double.longBitsToDouble(random.nextLong());
            case 2 -> random.nextInt(20) - 10;
            default -> 1e6 + random.nextGaussian();
        };
    }

    static double finite(Random random) {
        double value = real(random);
        return Double.isFinite(value) ? value : finite(random);
    }

    static double[] reals(int size, Random random) {
        return random.doubles(size).map(unused -> real(random)).toArray();
    }

    static double[] tame(int size, double mean, Random random) {
        return random.doubles(size).map(unused -> mean + random.nextGaussian()).toArray();
    }

    static long[] wholes(int size, Random random) {
        return random.longs(size)
                .map(value -> switch (random.nextInt(3)) {
                    case 0 -> LONGS[random.nextInt(LONGS.length)];
                    case 1 -> random.nextInt(10);
                    default -> value;
                })
                .toArray();
    }

    static String text(Random random) {
        return random.nextInt(3) == 0 ? Integer.toString(random.nextInt(30)) : TEXTS[random.nextInt(TEXTS.length)];
    }

    static double[] pick(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }

    static long[] pick(long[] values, int[] rows) {
        return IntStream.of(rows).mapToLong(row -> values[row]).toArray();
    }
}
