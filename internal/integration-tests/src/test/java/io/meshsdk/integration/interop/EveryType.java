package io.meshsdk.integration.interop;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A field of every type, with values that grow from row to row, and those at the edges. */
final class EveryType {
    /** The column that tells rows apart and is never null. */
    static final Field ID = Field.int64("id");

    private static final Map<Field, IntFunction<Object>> GROWING = growing();
    private static final Map<Field, List<Object>> EXTREMES = extremes();

    private EveryType() {}

    /** Returns a field of each type. */
    static List<Field> fields() {
        return List.copyOf(GROWING.keySet());
    }

    /** Returns rows whose values follow those of smaller numbers; each column has a null among ten. */
    static List<Map<String, Object>> growing(Schema schema, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> {
                    Map<String, Object> row = new LinkedHashMap<>(Map.of(ID.name(), (long) number));
                    for (Field field : schema.fields()) {
                        boolean isNull = (number + schema.indexOf(field.name())) % 10 == 9;
                        IntFunction<Object> values = isNull ? null : GROWING.get(plain(field));
                        row.putIfAbsent(field.name(), values == null ? null : values.apply(number));
                    }
                    return row;
                })
                .toList();
    }

    /** Returns rows of the values at the edges of the types that have some. */
    static List<Map<String, Object>> extremes(Schema schema) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Field field : schema.fields()) {
                List<Object> values = EXTREMES.getOrDefault(plain(field), List.of());
                row.put(field.name(), number < values.size() ? values.get(number) : null);
            }
            row.put(ID.name(), (long) number);
            rows.add(row);
        }
        return rows;
    }

    private static Field plain(Field field) {
        return Field.of(field.name(), field.type());
    }

    private static Map<Field, IntFunction<Object>> growing() {
        Map<Field, IntFunction<Object>> values = new LinkedHashMap<>();
        values.put(
                Field.string("text"), number -> "text %04d, longer than the letters that are kept".formatted(number));
        values.put(Field.bool("truth"), number -> number % 2 == 0);
        values.put(Field.int8("tiny"), number -> number - 20);
        values.put(Field.int16("small"), number -> number * 500 - 10_000);
        values.put(Field.int32("whole"), number -> number * 30_000_000);
        values.put(Field.int64("large"), number -> number * 1_000_000_000_000_000L);
        values.put(Field.float32("single"), number -> number / 4f);
        values.put(Field.float64("real"), number -> number / 3d);
        values.put(Field.decimal("price", 9, 2), number -> new BigDecimal(number).setScale(2));
        values.put(Field.decimal("exact", 18, 4), number -> new BigDecimal(number + ".2500"));
        values.put(Field.decimal("wide", 38, 10), number -> new BigDecimal(number + "00000000000000000000.0000000001"));
        values.put(Field.date("day"), number -> LocalDate.of(2026, 11, 20).plusDays(number));
        values.put(
                Field.timestamp("moment"),
                number -> Instant.parse("2026-11-20T07:00:00Z").plus(number * 1_000_001L, ChronoUnit.MICROS));
        values.put(Field.binary("bytes"), number -> new byte[] {(byte) number, 0, (byte) 0xff});
        values.put(
                Field.localTimestamp("local_moment"),
                number -> LocalDateTime.parse("2026-03-29T02:30:00").plus(number * 1_000_001L, ChronoUnit.MICROS));
        values.put(Field.time("time_of_day"), number -> LocalTime.of(0, number));
        values.put(
                Field.struct("place", Field.string("city"), Field.int32("number"), Field.timestamp("at")),
                EveryType::place);
        values.put(
                Field.list("words", new DataType.StringType()),
                number -> number % 5 == 0 ? List.of() : Arrays.asList("word " + number, null, ""));
        values.put(
                Field.of("counts", new DataType.MapType(new DataType.StringType(), new DataType.LongType())),
                number -> number % 5 == 0 ? Map.of() : Map.of("a", (long) number, "b", -1L));
        values.put(
                Field.of("deep", new DataType.ListType(new DataType.ListType(new DataType.DecimalType(20, 3)))),
                number -> Arrays.asList(List.of(), null, Arrays.asList(new BigDecimal(number + ".125"), null)));
        return values;
    }

    private static Map<String, Object> place(int number) {
        Map<String, Object> place = new HashMap<>();
        place.put("city", number % 3 == 0 ? null : "city %04d".formatted(number));
        place.put("number", number);
        place.put("at", Instant.EPOCH.plus(number, ChronoUnit.MICROS));
        return place;
    }

    private static Map<Field, List<Object>> extremes() {
        Map<Field, List<Object>> values = new LinkedHashMap<>();
        values.put(
                Field.string("text"),
                Arrays.asList(
                        "",
                        null,
                        "zażółć \\ \"quoted\"\t\n",
                        "🐙".repeat(40),
                        "e\u0301",
                        "\uD83D\uDC68\u200D\uD83D\uDC69"));
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
                Arrays.asList(digits(38, 10), digits(38, 10).negate(), null, new BigDecimal("-0.0000000001")));
        values.put(
                Field.date("day"),
                Arrays.asList(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), null, LocalDate.of(1582, 10, 10)));
        values.put(
                Field.timestamp("moment"),
                Arrays.asList(
                        Instant.parse("1969-12-31T23:59:59.999999Z"),
                        null,
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("9999-12-31T23:59:59.999999Z")));
        values.put(Field.binary("bytes"), Arrays.asList(new byte[0], new byte[] {0, -1, 127, -128}, null));
        values.put(
                Field.localTimestamp("local_moment"),
                Arrays.asList(
                        LocalDateTime.parse("0001-01-01T00:00:00"), LocalDateTime.parse("9999-12-31T23:59:59.999999")));
        return values;
    }

    private static BigDecimal digits(int precision, int scale) {
        return new BigDecimal(BigInteger.TEN.pow(precision).subtract(BigInteger.ONE), scale);
    }
}
