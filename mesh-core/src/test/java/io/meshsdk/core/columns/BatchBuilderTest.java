package io.meshsdk.core.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Misfits;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class BatchBuilderTest {
    private static final String FIELD = "field";

    private static Batch batchOf(DataType type, @Nullable Object... values) {
        BatchBuilder builder = BatchBuilder.of(Schema.of(Field.of(FIELD, type)));
        for (Object value : values) {
            builder.append(0, value);
            builder.endRow();
        }
        return builder.build();
    }

    private static DynamicTest fits(DataType type, Object given, Object read) {
        return DynamicTest.dynamicTest(
                "%s of %s".formatted(type.name(), given.getClass().getSimpleName()), () -> {
                    Batch batch = batchOf(type, given, null, given);
                    assertThat(batch.misfits().isEmpty()).isTrue();
                    assertThat(Row.copyOf(batch, 0).find(FIELD))
                            .hasValueSatisfying(value -> assertThat(value).isEqualTo(read));
                    assertThat(Row.copyOf(batch, 1).isNull(FIELD)).isTrue();
                    assertThat(Row.copyOf(batch, 2)).isEqualTo(Row.copyOf(batch, 0));
                });
    }

    private static DynamicTest misfit(DataType type, Object given) {
        return DynamicTest.dynamicTest("%s of %s".formatted(type.name(), given), () -> {
            Batch batch = batchOf(type, null, given);
            assertThat(batch.column(0).validity().nullCount()).isEqualTo(2);
            assertThat(batch.misfits())
                    .isEqualTo(new Misfits(
                            Map.of(FIELD, 1L),
                            List.of(new Misfits.Misfit(
                                    1, FIELD, type.name(), given.getClass().getName()))));
        });
    }

    @TestFactory
    List<DynamicTest> append_acceptedConversion_keepsTheValueExactly() {
        Instant instant = Instant.parse("1969-07-20T20:17:40.123456Z");
        return List.of(
                fits(new DataType.StringType(), "Zoë \uD83D\uDE80", "Zoë \uD83D\uDE80"),
                fits(new DataType.StringType(), java.nio.CharBuffer.wrap("ab"), "ab"),
                fits(new DataType.StringType(), Thread.State.NEW, "NEW"),
                fits(new DataType.StringType(), new UUID(1, 2), "00000000-0000-0001-0000-000000000002"),
                fits(new DataType.BooleanType(), true, true),
                fits(new DataType.ByteType(), -128L, -128),
                fits(new DataType.ShortType(), (byte) 7, 7),
                fits(new DataType.IntType(), BigInteger.valueOf(Integer.MIN_VALUE), Integer.MIN_VALUE),
                fits(new DataType.LongType(), BigInteger.valueOf(Long.MIN_VALUE), Long.MIN_VALUE),
                fits(new DataType.LongType(), (short) 3, 3L),
                fits(new DataType.FloatType(), 0.5d, 0.5f),
                fits(new DataType.FloatType(), 1 << 24, 0x1p24f),
                fits(new DataType.FloatType(), Double.NaN, Float.NaN),
                fits(new DataType.DoubleType(), 0.1f, (double) 0.1f),
                fits(new DataType.DoubleType(), 1L << 53, 0x1p53),
                fits(new DataType.DoubleType(), -0.0d, -0.0d),
                fits(new DataType.DecimalType(5, 2), new BigDecimal("-999.99"), new BigDecimal("-999.99")),
                fits(new DataType.DecimalType(5, 2), new BigDecimal("1.5000"), new BigDecimal("1.50")),
                fits(new DataType.DecimalType(5, 2), new BigDecimal("1E2"), new BigDecimal("100.00")),
                fits(new DataType.DecimalType(5, 2), new BigDecimal("0E+999999999"), new BigDecimal("0.00")),
                fits(new DataType.DecimalType(5, 2), 7, new BigDecimal("7.00")),
                fits(
                        new DataType.DecimalType(38, 0),
                        BigInteger.TEN.pow(38).subtract(BigInteger.ONE).negate(),
                        new BigDecimal(
                                BigInteger.TEN.pow(38).subtract(BigInteger.ONE).negate())),
                fits(new DataType.DateType(), LocalDate.of(1, 1, 1), LocalDate.of(1, 1, 1)),
                fits(new DataType.DateType(), Date.valueOf("2026-02-28"), LocalDate.of(2026, 2, 28)),
                fits(new DataType.TimestampType(), instant, instant),
                fits(new DataType.TimestampType(), instant.plusNanos(999), instant),
                fits(new DataType.TimestampType(), Timestamp.from(instant), instant),
                fits(
                        new DataType.TimestampType(),
                        java.util.Date.from(Instant.ofEpochMilli(-1)),
                        Instant.ofEpochMilli(-1)),
                fits(
                        new DataType.TimestampType(),
                        OffsetDateTime.parse("2026-01-01T00:00:00+02:00"),
                        Instant.parse("2025-12-31T22:00:00Z")),
                fits(
                        new DataType.TimestampType(),
                        ZonedDateTime.parse("2026-07-01T00:00:00+02:00[Europe/Berlin]"),
                        Instant.parse("2026-06-30T22:00:00Z")),
                fits(
                        new DataType.LocalTimestampType(),
                        LocalDateTime.of(1900, 1, 1, 0, 0, 0, 1_000),
                        LocalDateTime.of(1900, 1, 1, 0, 0, 0, 1_000)),
                fits(
                        new DataType.TimeType(),
                        LocalTime.of(23, 59, 59, 999_999_999),
                        LocalTime.of(23, 59, 59, 999_999_000)),
                fits(new DataType.TimeType(), Time.valueOf("01:02:03"), LocalTime.of(1, 2, 3)),
                fits(new DataType.BinaryType(), new byte[] {0, -1}, new byte[] {0, -1}),
                fits(new DataType.BinaryType(), ByteBuffer.wrap(new byte[] {1, 2, 3}, 1, 1), new byte[] {2}));
    }

    @TestFactory
    List<DynamicTest> append_valueThatDoesNotFit_isNullAndAMisfitWithoutTheValue() {
        return List.of(
                misfit(new DataType.StringType(), 1),
                misfit(new DataType.StringType(), "half a pair \uD83D"),
                misfit(new DataType.StringType(), "\uDE80 é"),
                misfit(new DataType.BooleanType(), "true"),
                misfit(new DataType.ByteType(), 128),
                misfit(new DataType.ShortType(), -32769L),
                misfit(new DataType.IntType(), 1L << 31),
                misfit(new DataType.IntType(), 1.0d),
                misfit(new DataType.IntType(), BigDecimal.ONE),
                misfit(new DataType.LongType(), BigInteger.ONE.shiftLeft(63)),
                misfit(new DataType.FloatType(), 0.1d),
                misfit(new DataType.FloatType(), (1 << 24) + 1),
                misfit(new DataType.FloatType(), Long.MAX_VALUE),
                misfit(new DataType.DoubleType(), (1L << 53) + 1),
                misfit(new DataType.DoubleType(), Long.MAX_VALUE),
                misfit(new DataType.DoubleType(), BigDecimal.ONE),
                misfit(new DataType.DecimalType(5, 2), new BigDecimal("1000")),
                misfit(new DataType.DecimalType(5, 2), new BigDecimal("0.001")),
                misfit(new DataType.DecimalType(5, 2), new BigDecimal("1E+1000000000")),
                misfit(new DataType.DecimalType(5, 2), new BigDecimal("1E-1000000000")),
                misfit(new DataType.DecimalType(5, 2), 1.0d),
                misfit(new DataType.DecimalType(38, 0), BigInteger.TEN.pow(38)),
                misfit(new DataType.DateType(), LocalDate.MAX),
                misfit(new DataType.DateType(), Timestamp.valueOf("2026-01-01 00:00:00")),
                misfit(new DataType.TimestampType(), Instant.MAX),
                misfit(new DataType.TimestampType(), LocalDateTime.MIN),
                misfit(new DataType.TimestampType(), Date.valueOf("2026-01-01")),
                misfit(new DataType.LocalTimestampType(), Instant.EPOCH),
                misfit(new DataType.TimeType(), LocalDateTime.MIN),
                misfit(new DataType.BinaryType(), "bytes"),
                misfit(new DataType.ListType(new DataType.IntType()), Map.of()),
                misfit(new DataType.MapType(new DataType.StringType(), new DataType.IntType()), List.of()));
    }

    @Test
    void build_nextBatch_reusesItsBuffersAndCountsRowsOn() {
        BatchBuilder builder = BatchBuilder.of(Schema.of(Field.int32(FIELD), Field.string("text")));
        builder.add(Map.of(FIELD, 1, "text", "first"));
        Row first = Row.copyOf(builder.build(), 0);
        builder.add(Map.of(FIELD, "no number"));
        Batch second = builder.build();

        assertThat(first.toMap()).isEqualTo(Map.of(FIELD, 1, "text", "first"));
        assertThat(second.rowCount()).isOne();
        assertThat(second.misfits().sample())
                .containsExactly(new Misfits.Misfit(1, FIELD, "integer", "java.lang.String"));
        assertThat(builder.build().misfits().isEmpty()).isTrue();
    }

    @Test
    void append_manyMisfits_countsAllAndSamplesTheFirst() {
        Batch batch =
                batchOf(new DataType.IntType(), Collections.nCopies(50, "x").toArray());

        assertThat(batch.misfits().totals()).containsExactly(entry(FIELD, 50L));
        assertThat(batch.misfits().sample())
                .hasSize(Misfits.SAMPLE_LIMIT)
                .extracting(Misfits.Misfit::row)
                .startsWith(0L, 1L)
                .endsWith(19L);
    }

    @Test
    void append_aFewHugeTexts_endsTheBatchEarly() {
        BatchBuilder builder = BatchBuilder.of(Schema.of(Field.string(FIELD)));
        String huge = "x".repeat(8 << 20);
        while (!builder.isFull()) {
            builder.add(Map.of(FIELD, huge));
        }

        assertThat(builder.rowCount()).isEqualTo(4);
    }

    @Nested
    final class Maps {
        private final BatchBuilder builder = BatchBuilder.of(Schema.of(Field.int32("a"), Field.int32("b")));

        @Test
        void add_unknownKey_isAMisfitUnderNoName() {
            builder.add(Map.of("a", 1, "c", 2L));

            assertThat(builder.build().misfits().sample())
                    .containsExactly(new Misfits.Misfit(0, Misfits.UNDECLARED, "no such field", "java.lang.Long"));
        }

        @Test
        void add_anotherUnknownKeyInEachRow_keepsOneCount() {
            for (int i = 0; i < 100; i++) {
                builder.add(Map.of("account " + i, i));
            }

            assertThat(builder.build().misfits().totals()).isEqualTo(Map.of(Misfits.UNDECLARED, 100L));
        }

        @Test
        void add_missingAndNullEntries_areNullsAndNoMisfits() {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("b", null);
            builder.add(row);
            builder.add(Map.of());
            Batch batch = builder.build();

            assertThat(batch.misfits().isEmpty()).isTrue();
            assertThat(batch.column("a").validity().nullCount()).isEqualTo(2);
            assertThat(batch.column("b").validity().nullCount()).isEqualTo(2);
        }

        @Test
        void add_nullEntryAndMisfitBesideAnUnknownNull_countsEachOnce() {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put("a", null);
            row.put("b", "x");
            row.put("c", null);
            builder.add(row);

            assertThat(builder.build().misfits().sample())
                    .containsExactlyInAnyOrder(
                            new Misfits.Misfit(0, "b", "integer", "java.lang.String"),
                            new Misfits.Misfit(0, Misfits.UNDECLARED, "no such field", "null"));
        }
    }

    @Nested
    final class Nesting {
        private final Field address =
                Field.struct("address", Field.string("city"), Field.list("zips", new DataType.IntType()));
        private final Field stock = Field.map("stock", new DataType.StringType(), new DataType.LongType());

        record Address(String city, List<Integer> zips) {}

        @Test
        void add_nestedValues_readBackAsGiven() {
            BatchBuilder builder = BatchBuilder.of(Schema.of(address, stock));
            builder.add(Map.of(
                    "address", Map.of("city", "Bonn", "zips", Arrays.asList(1, null, 3)), "stock", Map.of("x", 1L)));
            builder.add(Map.of());
            builder.add(Map.of("address", new Address("Kiel", List.of()), "stock", Map.of()));
            Batch batch = builder.build();
            Row bonn = Row.copyOf(batch, 0).value("address", Row.class);
            Row kiel = Row.copyOf(batch, 2).value("address", Row.class);

            assertThat(batch.misfits().isEmpty()).isTrue();
            assertThat(bonn.toMap()).isEqualTo(Map.of("city", "Bonn", "zips", Arrays.asList(1, null, 3)));
            assertThat(Row.copyOf(batch, 0).find("stock")).contains(Map.of("x", 1L));
            assertThat(Row.copyOf(batch, 1).isNull("address")).isTrue();
            assertThat(kiel.toMap()).isEqualTo(Map.of("city", "Kiel", "zips", List.of()));
        }

        @Test
        void add_rowAsStruct_readsBackAsTheSameRow() {
            BatchBuilder builder = BatchBuilder.of(Schema.of(address));
            builder.add(Map.of("address", Map.of("city", "Bonn", "zips", List.of(1))));
            Row bonn = Row.copyOf(builder.build(), 0).value("address", Row.class);
            builder.add(Map.of("address", bonn));

            assertThat(Row.copyOf(builder.build(), 0).value("address", Row.class))
                    .isEqualTo(bonn);
        }

        @Test
        void add_misfitsWithin_nameTheTopLevelFieldAndThePlace() {
            BatchBuilder builder = BatchBuilder.of(Schema.of(address));
            builder.add(Map.of("address", Map.of("city", 5, "zips", List.of("x"), "lane", 1)));

            assertThat(builder.build().misfits().sample())
                    .containsExactly(
                            new Misfits.Misfit(0, "address", "string in address.city", "java.lang.Integer"),
                            new Misfits.Misfit(0, "address", "integer in address.zips.element", "java.lang.String"),
                            new Misfits.Misfit(0, "address", "no such field in address", "java.lang.Integer"));
        }

        @Test
        void add_mapWithAKeyThatDoesNotFit_isNullAsAWholeAndLeavesNoEntries() {
            BatchBuilder builder = BatchBuilder.of(Schema.of(stock));
            Map<Object, Object> bad = new java.util.LinkedHashMap<>();
            bad.put("good", 1L);
            bad.put(2, 2L);
            builder.add(Map.of("stock", bad));
            builder.add(Map.of("stock", Map.of("y", 9L)));
            Batch batch = builder.build();

            assertThat(batch.misfits().totals()).isEqualTo(Map.of("stock", 1L));
            assertThat(batch.misfits().sample()).hasSize(1);
            assertThat(Row.copyOf(batch, 0).isNull("stock")).isTrue();
            assertThat(Row.copyOf(batch, 1).find("stock")).contains(Map.of("y", 9L));
        }

        @Test
        void build_secondBatch_startsWithEmptyElements() {
            BatchBuilder builder = BatchBuilder.of(Schema.of(address, stock));
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                builder.add(
                        Map.of("address", Map.of("city", "c" + i, "zips", List.of(i)), "stock", Map.of("k", 1L + i)));
                rows.add(Row.copyOf(builder.build(), 0));
            }

            assertThat(rows)
                    .extracting(
                            row -> row.value("address", Row.class).find("zips").orElseThrow())
                    .containsExactly(List.of(0), List.of(1), List.of(2));
            assertThat(rows)
                    .extracting(row -> row.find("stock").orElseThrow())
                    .containsExactly(Map.of("k", 1L), Map.of("k", 2L), Map.of("k", 3L));
        }
    }
}
