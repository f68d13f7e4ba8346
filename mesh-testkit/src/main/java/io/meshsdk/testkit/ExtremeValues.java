package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A field of every type, and the values at its edges. */
final class ExtremeValues {
    private static final Map<Field, List<@Nullable Object>> VALUES = values();

    static final Schema SCHEMA = Schema.of(List.copyOf(VALUES.keySet()));

    private ExtremeValues() {}

    /** Returns a batch of some of the fields; each row and each column has nulls. */
    static Batch batch(Schema schema) {
        int rows = 7;
        return Batches.of(
                schema,
                IntStream.range(0, rows).mapToObj(row -> row(schema, row)).toList());
    }

    private static Map<String, @Nullable Object> row(Schema schema, int row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            List<@Nullable Object> all = VALUES.getOrDefault(field, List.of());
            values.put(field.name(), row < all.size() ? all.get(row) : null);
        }
        return values;
    }

    private static Map<Field, List<@Nullable Object>> values() {
        Map<Field, List<@Nullable Object>> values = new LinkedHashMap<>();
        values.put(
                Field.string("text"),
                Arrays.asList("", null, "zażółć", "🐙\uD83D\uDC68\u200D\uD83D\uDC69", "\0\t\r\n\"\\", "e\u0301"));
        values.put(Field.bool("truth"), Arrays.asList(true, false, null));
        values.put(Field.int8("tiny"), Arrays.asList(-128, 127, null, 0));
        values.put(Field.int16("small"), Arrays.asList(-32768, null, 32767));
        values.put(Field.int32("whole"), Arrays.asList(Integer.MIN_VALUE, Integer.MAX_VALUE, -1, null));
        values.put(Field.int64("large"), Arrays.asList(null, Long.MIN_VALUE, Long.MAX_VALUE, -1L));
        values.put(
                Field.float32("single"),
                Arrays.asList(Float.NaN, Float.NEGATIVE_INFINITY, -0.0f, Float.MIN_VALUE, null, Float.MAX_VALUE));
        values.put(
                Field.float64("real"),
                Arrays.asList(-0.0, Double.NaN, Double.POSITIVE_INFINITY, null, Double.MIN_VALUE, Double.MAX_VALUE));
        values.put(
                Field.decimal("price", 9, 2),
                Arrays.asList(digits(9, 2), digits(9, 2).negate(), null));
        values.put(
                Field.decimal("exact", 18, 4),
                Arrays.asList(null, digits(18, 4), digits(18, 4).negate()));
        values.put(
                Field.decimal("wide", 38, 10),
                Arrays.asList(
                        digits(38, 10), digits(38, 10).negate(), null, new BigDecimal("-0.0000000001"), zero(10)));
        values.put(Field.decimal("huge", 38, 0), Arrays.asList(digits(38, 0).negate(), null, digits(38, 0)));
        values.put(
                Field.date("day"),
                Arrays.asList(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), null, LocalDate.of(1582, 10, 10)));
        values.put(
                Field.timestamp("moment"),
                Arrays.asList(
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        null,
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("9999-12-31T23:59:59.999999Z"),
                        Instant.parse("2026-11-20T07:00:00.123456Z")));
        values.put(Field.binary("bytes"), Arrays.asList(new byte[0], allBytes(), null));
        values.putAll(rarer());
        return values;
    }

    private static Map<Field, List<@Nullable Object>> rarer() {
        Map<Field, List<@Nullable Object>> values = new LinkedHashMap<>();
        values.put(
                Field.localTimestamp("local_moment"),
                Arrays.asList(LocalDateTime.parse("1969-12-31T23:59:59.999999"), null));
        values.put(
                Field.time("time_of_day"), Arrays.asList(LocalTime.MIDNIGHT, null, LocalTime.parse("23:59:59.999999")));
        values.put(
                Field.struct("place", Field.string("city"), Field.int32("number")),
                Arrays.asList(Map.of("city", "Łódź", "number", 7), null, Map.of("number", 8)));
        values.put(
                Field.list("words", new DataType.StringType()),
                Arrays.asList(List.of(), null, Arrays.asList("a", null, "")));
        values.put(
                Field.of("counts", new DataType.MapType(new DataType.StringType(), new DataType.LongType())),
                Arrays.asList(null, Map.of(), Map.of("only", Long.MIN_VALUE)));
        return values;
    }

    private static BigDecimal digits(int precision, int scale) {
        return new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
    }

    private static BigDecimal zero(int scale) {
        return BigDecimal.ZERO.setScale(scale);
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
