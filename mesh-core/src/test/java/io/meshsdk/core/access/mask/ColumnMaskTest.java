package io.meshsdk.core.access.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Secret;
import io.meshsdk.core.Datasets;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Row;
import io.meshsdk.data.Validity;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.MaskProvider;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ColumnMaskTest {
    private static final Mask OWN = Mask.custom("own", Map.of());
    private static final Masking KEYED = new Masking(ColumnMaskTest::key, Map.of(), Map.of());

    @Test
    void characters_keepTheShapeOfATextOnly() {
        assertThat(seen(Field.string("a").masked(Mask.characters()), "Zoë-Ann 42, Bonn! €", "٤", "", null))
                .containsExactly("Xxx-Xxx 00, Xxxx! x", "0", "", null);
    }

    @Test
    void hashed_isTheKeyedHashOfTheValue() {
        List<@Nullable Object> seen = seen(Field.string("a").masked(Mask.hashed("phone")), "1", "2", "1", null);

        assertThat(seen.get(0))
                .isEqualTo(seen.get(2))
                .isNotEqualTo(seen.get(1))
                .asString()
                .matches("[0-9a-f]{64}");
        assertThat(seen.get(3)).isNull();
        assertThat(seen(Field.string("a").masked(Mask.hashed("other")), "1")).doesNotContain(seen.get(0));
        assertThat(seen(Field.string("a").masked(Mask.token("phone")), "1").get(0))
                .asString()
                .startsWith("current.")
                .hasSize("current.".length() + 22);
    }

    @Test
    void keyed_withOneKeyForAllDomains_doesNotJoinThem() {
        byte[] bytes = "one key for whatever is asked for".getBytes(StandardCharsets.UTF_8);
        Masking oneKey = new Masking((purpose, id) -> Secret.of("k1", bytes), Map.of(), Map.of());
        List<Object> shown = new ArrayList<>();
        for (String domain : List.of("a", "ab", "b")) {
            for (String value : List.of("", "b", "bc", "c", "\0\0\0\1b")) {
                shown.addAll(seen(oneKey, Field.string("a").masked(Mask.token(domain)), value));
                shown.addAll(seen(oneKey, Field.string("a").masked(Mask.hashed(domain)), value));
            }
        }

        assertThat(shown).hasSize(30).doesNotHaveDuplicates();
        assertThat(shown.stream().map(text -> ((String) text).replace("k1.", "").substring(0, 16)))
                .doesNotHaveDuplicates();
    }

    @Test
    void hashed_isTheMacOfUseDomainAndValue() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key("mask/phone", "").key(), "HmacSHA256"));
        String said = "\0\0\0\20mesh-mask-hash 1\0\0\0\5phone42";

        assertThat(seen(Field.int32("a").masked(Mask.hashed("phone")), 42))
                .containsExactly(HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void token_ofEqualIdsOfDifferentTypes_isOne() {
        List<@Nullable Object> tokens = new ArrayList<>();
        Mask mask = Mask.token("customer");
        tokens.addAll(seen(Field.string("a").masked(mask), "42"));
        tokens.addAll(seen(Field.int8("a").masked(mask), 42));
        tokens.addAll(seen(Field.int64("a").masked(mask), 42L));
        tokens.addAll(seen(Field.decimal("a", 30, 3).masked(mask), new BigDecimal("42.000")));
        tokens.addAll(seen(Field.binary("a").masked(mask), (Object) "42".getBytes(StandardCharsets.UTF_8)));

        assertThat(tokens).hasSize(5).containsOnly(tokens.get(0));
        assertThat(seen(Field.string("a").masked(mask), "43")).doesNotContain(tokens.get(0));
    }

    @Test
    void token_underAnOlderKey_isWhatThatKeyMade() {
        Field field = Field.string("a").masked(Mask.token("customer"));
        List<@Nullable Object> now = seen(KEYED, field, "x");
        List<@Nullable Object> then = seen(KEYED.withKeyIds(Map.of("customer", "2025")), field, "x");

        assertThat(then).isNotEqualTo(now);
        assertThat(then.get(0)).asString().startsWith("2025.");
    }

    @Test
    void keyed_withoutAKey_isRefusedBeforeAnythingIsShown() {
        Schema schema = Schema.of(Field.string("a").masked(Mask.token("customer")));
        Dataset data = Datasets.rows(schema, List.of(Map.of("a", "Quackenbush")));

        assertThatThrownBy(() -> MaskedDataset.of(data, schema))
                .isInstanceOf(KeyNotFoundException.class)
                .hasMessageContaining("mask/customer")
                .hasMessageNotContaining("Quackenbush");
    }

    @Test
    void maskedDataset_withKeys_tellsNoneOfThem() {
        Schema schema = Schema.of(Field.string("a").masked(Mask.token("customer")));
        MaskedDataset masked = MaskedDataset.of(Datasets.rows(schema, List.of(Map.of("a", "x"))), schema, KEYED);

        assertThat(masked + " " + KEYED + " " + masked.schema()).doesNotContain("key-of");
    }

    @Test
    void truncated_showsTheBeginOfTheUnit() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        assertThat(days(day)).containsExactly("2026-11-23", "2026-11-01", "2026-10-01", "2026-01-01", "2020-01-01");
        assertThat(days(LocalDate.of(-1, 5, 5)))
                .containsExactly("-0001-05-03", "-0001-05-01", "-0001-04-01", "-0001-01-01", "-0010-01-01");
        Field time = Field.timestamp("a");
        Instant instant = Instant.parse("1969-12-31T23:59:59.999999Z");
        assertThat(seen(time.masked(Mask.truncated(Mask.Truncated.To.HOUR)), instant, null))
                .containsExactly(Instant.parse("1969-12-31T23:00:00Z"), null);
        assertThat(seen(time.masked(Mask.truncated(Mask.Truncated.To.DAY)), instant))
                .containsExactly(Instant.parse("1969-12-31T00:00:00Z"));
        assertThat(seen(time.masked(Mask.truncated(Mask.Truncated.To.QUARTER)), instant))
                .containsExactly(Instant.parse("1969-10-01T00:00:00Z"));
    }

    private static List<String> days(LocalDate day) {
        return Arrays.stream(Mask.Truncated.To.values())
                .filter(unit -> unit.compareTo(Mask.Truncated.To.DAY) > 0)
                .map(unit -> String.valueOf(
                        seen(Field.date("a").masked(Mask.truncated(unit)), day).get(0)))
                .toList();
    }

    @Test
    void rounded_showsTheMultipleBelow() {
        assertThat(seen(Field.int32("a").masked(Mask.rounded("10")), 17, -3, 20, null))
                .containsExactly(10, -10, 20, null);
        assertThat(seen(Field.int8("a").masked(Mask.rounded("10")), -128, 127)).containsExactly(-128, 120);
        assertThat(seen(Field.int64("a").masked(Mask.rounded("10")), Long.MIN_VALUE, Long.MAX_VALUE))
                .containsExactly(Long.MIN_VALUE, Long.MAX_VALUE - 7);
        assertThat(seen(Field.decimal("a", 5, 2).masked(Mask.rounded("0.25")), new BigDecimal("1.99")))
                .containsExactly(new BigDecimal("1.75"));
        assertThat(seen(
                        Field.decimal("a", 38, 2).masked(Mask.rounded("500")),
                        new BigDecimal("-999999999999999999999999999999999999.99"),
                        new BigDecimal("123456789012345678901234567890123456.78")))
                .containsExactly(
                        new BigDecimal("-999999999999999999999999999999999999.99"),
                        new BigDecimal("123456789012345678901234567890123000.00"));
        assertThat(seen(Field.float64("a").masked(Mask.rounded("0.5")), 1.74, -0.1, Double.NaN, -Double.MAX_VALUE))
                .containsExactly(1.5, -0.5, Double.NaN, -Double.MAX_VALUE);
        assertThat(seen(Field.float32("a").masked(Mask.rounded("2")), 5.5f)).containsExactly(4f);
    }

    @Test
    void bucketed_showsTheBounds() {
        assertThat(seen(Field.int32("a").masked(Mask.bucketed("65", "18")), 17, 18, 64, 65, null))
                .containsExactly("(,18)", "[18,65)", "[18,65)", "[65,)", null);
        assertThat(seen(Field.float64("a").masked(Mask.bucketed("0.5")), 0.49, Double.NEGATIVE_INFINITY, Double.NaN))
                .containsExactly("(,0.5)", "(,0.5)", "NaN");
    }

    @Test
    void generalised_showsTheGroup() {
        Mask mask = Mask.generalised(Map.of("Bonn", "west", "Jena", "east"), "other");

        assertThat(seen(Field.string("a").masked(mask), "Bonn", "Jena", "bonn", null))
                .containsExactly("west", "east", "other", null);
    }

    @Test
    void dropped_isNoFieldOfWhatConsumersSee() {
        DataType inside =
                new DataType.StructType(List.of(Field.string("name").masked(Mask.dropped()), Field.string("city")));
        Schema schema = Schema.of(Field.string("a").masked(Mask.dropped()), Field.string("b"), Field.of("c", inside));
        Dataset data = Datasets.rows(
                schema,
                List.of(Map.of("a", "Quackenbush", "b", "x", "c", Map.of("name", "Quackenbush", "city", "Bonn"))));
        MaskedDataset masked = MaskedDataset.of(data, schema);

        assertThat(masked.schema().names()).containsExactly("b", "c");
        assertThat(masked.rows().toList().toString()).contains("Bonn").doesNotContain("Quackenbush");
        assertThat(masked.select("b").rows().toList()).hasSize(1);
        assertThatThrownBy(() -> masked.select("a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void schema_hasTheTypesThatConsumersSee() {
        Schema schema = Schema.of(
                Field.int64("id").primaryKey().examples("7").masked(Mask.token("customer")),
                Field.int32("age").required().masked(Mask.bucketed("18")),
                Field.list(
                        "visits",
                        new DataType.StructType(List.of(Field.int32("by").masked(Mask.hashed("doctor"))))));
        Schema seen = MaskedDataset.of(Datasets.rows(schema, List.<Map<String, ?>>of()), schema, KEYED)
                .schema();

        assertThat(seen.fields())
                .extracting(Field::toString)
                .containsExactly("id string not null", "age string not null", "visits array<struct<by: string>>");
        assertThat(seen.field("id").isPrimaryKey()).isTrue();
        assertThat(seen.field("id").examples()).isEmpty();
    }

    @Test
    void custom_isWhatItsProviderMakes_andNullStaysNull() {
        Field field = Field.string("a").masked(Mask.custom("stars", Map.of("with", "#")));
        Masking masking = new Masking(MaskKeys.none(), Map.of("stars", new Stars(false)), Map.of());

        assertThat(seen(masking, field, "x", null)).containsExactly("#", null);
        assertThat(seen(masking, Field.int32("a").masked(Mask.custom("stars", Map.of())), 7))
                .containsExactly((Object) null);
        assertThatThrownBy(() -> seen(Masking.bare(), field, "x"))
                .isInstanceOf(ProviderNotFoundException.class)
                .hasMessageContaining("stars");
    }

    @Test
    void custom_thatFails_showsNothingAndTellsNoValue() {
        Field field = Field.string("a").masked(Mask.custom("stars", Map.of()));
        Masking masking = new Masking(MaskKeys.none(), Map.of("stars", new Stars(true)), Map.of());

        assertThatThrownBy(() -> seen(masking, field, "Quackenbush"))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("Quackenbush")
                .hasNoCause();
    }

    @Test
    void custom_thatReturnsNothing_isAFailureOfItsProvider() {
        assertThatThrownBy(() -> seen(provided(raw -> null), Field.int64("a").masked(OWN), 666))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("returned no new column");
        assertThatThrownBy(() -> seen(
                        provided(raw -> LongColumn.of(new long[0], Validity.allValid(raw.size()))),
                        Field.int64("a").masked(OWN),
                        666))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("shorter");
    }

    @Test
    void custom_thatHidesByNullsOnly_leavesNoValueInTheirSlots() {
        Schema schema = Schema.of(Field.int64("a").masked(OWN));
        Masking hiding = provided(raw ->
                LongColumn.of(((LongColumn) raw).values().clone(), Validity.ofNulls(new boolean[] {false, true}, 2)));
        Batch raw = Batch.of(schema, 2, List.of(LongColumn.of(7, 666)));

        Column seen = MaskedDataset.of(Datasets.batches(schema, List.of(raw)), schema, hiding)
                .seen(raw)
                .column(0);

        assertThat(((LongColumn) seen).values()).containsExactly(7, 0);
        assertThat(seen.isNull(1)).isTrue();
    }

    @Test
    void masks_onNullSlotsThatHoldOtherRowsValues_leaveNothingOfThem() {
        Column numbers = LongColumn.of(new long[] {17, 666}, Validity.ofNulls(new boolean[] {false, true}, 2));
        Column texts = DictionaryColumn.of(
                BytesColumn.ofStrings(List.of("hidden", "ann")),
                new int[] {1, 0},
                Validity.ofNulls(new boolean[] {false, true}, 2));
        Schema schema = Schema.of(
                Field.int64("a").masked(Mask.rounded("10")),
                Field.int64("b").masked(Mask.nullified()),
                Field.string("c").masked(Mask.partial()),
                Field.int64("d").masked(Mask.bucketed("18")));
        Batch raw = Batch.of(schema, 2, List.of(numbers, numbers, texts, numbers));

        Batch seen =
                MaskedDataset.of(Datasets.batches(schema, List.of(raw)), schema).seen(raw);

        assertThat(((LongColumn) seen.column(0)).values()).containsExactly(10, 0);
        assertThat(((LongColumn) seen.column(1)).values()).containsExactly(0, 0);
        assertThat(text(((DictionaryColumn) seen.column(2)).dictionary())).doesNotContain("hidden", "ann");
        assertThat(text(seen.column(3))).startsWith("(,18)").doesNotContain("[18");
    }

    private static String text(Column column) {
        return new String(((BytesColumn) column).bytes(), StandardCharsets.UTF_8);
    }

    private static Masking provided(Function<Column, @Nullable Column> mask) {
        return new Masking(MaskKeys.none(), Map.of("own", new Own(mask)), Map.of());
    }

    private static List<@Nullable Object> seen(Field field, @Nullable Object... values) {
        return seen(KEYED, field, values);
    }

    private static List<@Nullable Object> seen(Masking masking, Field field, @Nullable Object... values) {
        Schema schema = Schema.of(field);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Object value : values) {
            Map<String, @Nullable Object> row = new HashMap<>();
            row.put(field.name(), value);
            rows.add(row);
        }
        List<@Nullable Object> seen = new ArrayList<>();
        for (Row row : MaskedDataset.of(Datasets.rows(schema, rows), schema, masking)
                .rows()
                .toList()) {
            seen.add(row.find(field.name()).orElse(null));
        }
        return seen;
    }

    private static Secret key(String purpose, String id) {
        String name = id.isEmpty() ? "current" : id;
        return Secret.of(name, ("key-of-" + purpose + "-" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** What a host of any kind may return. */
    private record Own(Function<Column, @Nullable Column> made) implements MaskProvider {
        @Override
        public String name() {
            return "own";
        }

        @Override
        public boolean fits(DataType type) {
            return true;
        }

        @Override
        @SuppressWarnings("NullAway")
        public Column mask(Column raw, DataType type, Map<String, String> arguments) {
            return made.apply(raw);
        }
    }

    private record Stars(boolean fails) implements MaskProvider {
        @Override
        public String name() {
            return "stars";
        }

        @Override
        public boolean fits(DataType type) {
            return type instanceof DataType.StringType;
        }

        @Override
        public Column mask(Column raw, DataType type, Map<String, String> arguments) {
            if (fails) {
                throw new IllegalStateException("cannot mask Quackenbush");
            }
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                texts.add(arguments.getOrDefault("with", "*"));
            }
            return BytesColumn.ofStrings(texts);
        }
    }
}
