package io.meshsdk.parquet.internal.buffers;

/** Points in time as old writers have them: nanoseconds of the day, and the Julian day. */
final class Int96 {
    private static final long EPOCH_JULIAN_DAY = 2_440_588;
    private static final long DAY_MICROS = 86_400_000_000L;

    private Int96() {}

    /** Returns the microseconds since 1970, rounded down. */
    static long micros(long nanosOfDay, int julianDay) {
        long days = Math.multiplyExact(julianDay - EPOCH_JULIAN_DAY, DAY_MICROS);
        return Math.addExact(days, Math.floorDiv(nanosOfDay, 1_000));
    }
}
