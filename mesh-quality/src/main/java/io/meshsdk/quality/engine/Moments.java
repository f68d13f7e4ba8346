package io.meshsdk.quality.engine;

import java.math.BigInteger;
import java.time.Instant;

/** Points in time as the numbers that columns hold, at the ends of the range where they lie beyond it. */
final class Moments {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Moments() {}

    static long floorDay(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), 86_400L);
    }

    static long floorMicros(Instant moment) {
        return BigInteger.valueOf(moment.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000))
                .add(BigInteger.valueOf(moment.getNano() / 1_000))
                .max(MIN)
                .min(MAX)
                .longValueExact();
    }

    static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    static Instant ofDay(long day) {
        return Instant.ofEpochSecond(day * 86_400L);
    }
}
