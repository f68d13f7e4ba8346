package io.meshsdk.integration;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A value that nothing else is, and the forms in which it may lie in a file, a byte a letter.
 *
 * @param value the value as a row holds it
 * @param inPages how it is written where the values of pages are
 * @param forms what gives it away
 */
record Canary(Object value, String inPages, List<String> forms) {
    static final Canary TEXT = new Canary("Zqx7 Quackenbush", "Zqx7 Quackenbush", List.of("Zqx7"));
    static final Canary KEY = new Canary("Kwv9 Quackenbush", "Kwv9 Quackenbush", List.of("Kwv9"));
    static final Canary LARGE = of(8_675_309_123_457L);
    static final Canary WHOLE = of(1_867_530_911);
    static final Canary FRACTION = of(86753.0912345d);
    static final Canary AMOUNT = of(new BigDecimal("99887766554.4332"));
    static final Canary DAY = of(LocalDate.of(2187, 6, 13));
    static final Canary TIME = of(Instant.parse("2143-09-17T07:08:09.123456Z"));

    private static final long MICROS = 1_000_000;

    private static Canary of(long value) {
        return new Canary(value, Long.toString(value), with(bytes(Long.BYTES, value), Long.toString(value)));
    }

    private static Canary of(int value) {
        return new Canary(value, Integer.toString(value), with(bytes(Integer.BYTES, value), Integer.toString(value)));
    }

    private static Canary of(double value) {
        return new Canary(
                value,
                Double.toString(value),
                with(bytes(Long.BYTES, Double.doubleToRawLongBits(value)), Double.toString(value)));
    }

    private static Canary of(BigDecimal value) {
        long unscaled = value.unscaledValue().longValueExact();
        return new Canary(
                value,
                Long.toString(unscaled),
                with(bytes(Long.BYTES, unscaled), value.toPlainString(), Long.toString(unscaled)));
    }

    private static Canary of(LocalDate value) {
        return new Canary(
                value,
                Long.toString(value.toEpochDay()),
                with(bytes(Integer.BYTES, value.toEpochDay()), value.toString()));
    }

    private static Canary of(Instant value) {
        long micros = value.getEpochSecond() * MICROS + value.getNano() / 1_000;
        return new Canary(
                value,
                Long.toString(micros),
                with(bytes(Long.BYTES, micros), value.toString().substring(0, 10), Long.toString(micros)));
    }

    /** Returns whether a text has any form of the value. */
    boolean isIn(String text) {
        return forms.stream().anyMatch(text::contains);
    }

    private static List<String> with(List<String> forms, String... more) {
        return Stream.concat(forms.stream(), Stream.of(more)).toList();
    }

    /** Returns a number as Parquet stores it, the lowest byte first, and the other way round. */
    private static List<String> bytes(int count, long number) {
        return Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                .map(order -> bytes(count, number, order))
                .toList();
    }

    private static String bytes(int count, long number, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(order);
        if (count == Integer.BYTES) {
            buffer.putInt((int) number);
        } else {
            buffer.putLong(number);
        }
        return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }
}
