package io.meshsdk.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Secret;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.access.mask.MaskKeys;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.core.documents.stored.MaskSample;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.MaskProvider;
import io.meshsdk.spi.quality.Analyzer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class MaskVerificationTest {
    private static final MaskKeys KEYS = (purpose, id) ->
            Secret.of("k1", ("a key for " + purpose + ", long enough").getBytes(StandardCharsets.UTF_8));
    private static final Masking MASKING =
            new Masking(KEYS, Map.of("plates", new Own("plates", false), "cards", new Own("cards", false)), Map.of());

    @Nested
    final class Verification {
        @Test
        void verify_everyMaskOnManyValues_holds() {
            Schema schema = MaskSample.product().schema();
            MaskVerification.Report report =
                    MaskVerification.of(schema, MASKING).verify(Datasets.rows(schema, rows(500)));

            assertThat(report.failures()).isEmpty();
            assertThat(report.rows()).isEqualTo(500);
            assertThat(report.holds()).isTrue();
        }

        @Test
        void verify_aProviderThatShowsRawValues_countsThem() {
            Schema schema = Schema.of(Field.string("plate").masked(Mask.custom("plates", Map.of())));
            Masking leaking = new Masking(KEYS, Map.of("plates", new Own("plates", true)), Map.of());
            Dataset data = Datasets.rows(schema, List.of(Map.of("plate", "BN-Q 7"), Map.of("plate", "J-Q 9")));

            MaskVerification.Report report =
                    MaskVerification.of(schema, leaking).verify(data);

            assertThat(report.failures()).containsExactly(Map.entry("plate", 2L));
            assertThat(report.toString()).doesNotContain("BN-Q");
        }

        @Test
        void compare_rawValuesUnderEachMask_findsEach() {
            for (Field field : MaskSample.product().schema().fields()) {
                if (field.mask().isPresent()) {
                    Schema schema = Schema.of(field);
                    Batch raw = only(Datasets.rows(
                            schema,
                            rows(40).stream()
                                    .map(row -> Map.of(field.name(), row.get(field.name())))
                                    .toList()));

                    assertThat(MaskVerification.of(schema, MASKING)
                                    .compare(raw, raw)
                                    .failures())
                            .as(field.name())
                            .containsKey(field.name());
                }
            }
        }

        @Test
        void compare_tokensThatDoNotJoin_areFound() {
            Schema schema = Schema.of(Field.string("id").masked(Mask.token("patient")));
            Batch raw = only(Datasets.rows(schema, List.of(Map.of("id", "a"), Map.of("id", "a"), Map.of("id", "b"))));
            String one = "k1." + "A".repeat(22);
            String two = "k1." + "B".repeat(22);
            MaskVerification verification = MaskVerification.of(schema, MASKING);

            assertThat(verification.compare(raw, seen(one, one, two)).holds()).isTrue();
            assertThat(verification.compare(raw, seen(one, two, two)).failures())
                    .containsKey("id");
            assertThat(verification.compare(raw, seen(one, one, one)).failures())
                    .containsKey("id");
        }

        private Batch seen(String... texts) {
            Schema schema = Schema.of(Field.string("id"));
            return only(Datasets.rows(
                    schema, List.of(Map.of("id", texts[0]), Map.of("id", texts[1]), Map.of("id", texts[2]))));
        }

        @Test
        void verify_masksWithinNestedTypes_looksAtThem() {
            DataType person = new DataType.StructType(List.of(
                    Field.string("name").masked(Mask.custom("plates", Map.of())),
                    Field.string("note").masked(Mask.dropped())));
            Schema schema = Schema.of(Field.of("one", person), Field.list("many", person));
            Map<String, Object> raw = Map.of("name", "Quackenbush", "note", "Quackenbush");
            Dataset data = Datasets.rows(schema, List.of(Map.of("one", raw, "many", List.of(raw, raw))));
            Masking leaking = new Masking(KEYS, Map.of("plates", new Own("plates", true)), Map.of());

            assertThat(MaskVerification.of(schema, MASKING).verify(data).holds())
                    .isTrue();
            assertThat(MaskVerification.of(schema, leaking).verify(data).failures())
                    .containsExactly(Map.entry("many.element.name", 2L), Map.entry("one.name", 1L));
        }
    }

    @Nested
    final class Analyzers {
        @Test
        void masksHold_ofALeakingMask_isTheNumberOfValues() {
            Schema schema = Schema.of(Field.string("plate").masked(Mask.custom("plates", Map.of())));
            Masking leaking = new Masking(KEYS, Map.of("plates", new Own("plates", true)), Map.of());
            Dataset data = Datasets.rows(schema, List.of(Map.of("plate", "BN-Q 7"), Map.of("plate", "J-Q 9")));

            assertThat(measured(new MaskAnalyzer(leaking), data)).hasValue(2);
            assertThat(measured(new MaskAnalyzer(MASKING), data)).hasValue(0);
        }

        @Test
        void anonymity_isTheSmallestGroupThatConsumersSee() {
            Field born = Field.date("born");
            Field town = Field.string("town");
            List<Map<String, Object>> rows = List.of(
                    Map.of("born", LocalDate.of(1990, 1, 1), "town", "Bonn"),
                    Map.of("born", LocalDate.of(1990, 5, 5), "town", "Köln"),
                    Map.of("born", LocalDate.of(1991, 5, 5), "town", "Jena"),
                    Map.of("born", LocalDate.of(1991, 6, 6), "town", "Jena"),
                    Map.of("born", LocalDate.of(1991, 6, 7), "town", "Gera"));
            Mask states = Mask.generalised(Map.of("Bonn", "west", "Köln", "west"), "east");

            assertThat(k(rows, born, town)).hasValue(1);
            assertThat(k(rows, born.masked(Mask.truncated(Mask.Truncated.To.YEAR)), town.masked(states)))
                    .hasValue(2);
            assertThat(k(rows, born.masked(Mask.nullified()), town.masked(Mask.dropped())))
                    .hasValue(5);
            assertThat(k(List.of(), born, town)).isEmpty();
        }

        @Test
        void anonymity_ofMergedStates_isThatOfAllRows() {
            AnonymityAnalyzer analyzer = new AnonymityAnalyzer(MASKING);
            Schema schema = Schema.of(Field.string("town"));
            byte[] left = state(analyzer, Datasets.rows(schema, List.of(Map.of("town", "a"), Map.of("town", "b"))));
            byte[] right = state(analyzer, Datasets.rows(schema, List.of(Map.of("town", "b"), Map.of("town", "a"))));

            assertThat(analyzer.measure(left)).hasValue(1);
            assertThat(analyzer.measure(analyzer.merge(left, right))).hasValue(2);
            assertThat(analyzer.merge(left, right)).isEqualTo(analyzer.merge(right, left));
        }

        @Test
        void start_ofWhatItCannotMeasure_isRefused() {
            assertThatThrownBy(() -> new AnonymityAnalyzer(MASKING)
                            .start(List.of(Field.struct("a", Field.string("b"))), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> MaskChecks.anonymity(1, "a")).isInstanceOf(IllegalArgumentException.class);
        }

        private OptionalDouble k(List<Map<String, Object>> rows, Field... fields) {
            return measured(new AnonymityAnalyzer(MASKING), Datasets.rows(Schema.of(fields), rows));
        }
    }

    private static OptionalDouble measured(Analyzer analyzer, Dataset data) {
        return analyzer.measure(state(analyzer, data));
    }

    private static byte[] state(Analyzer analyzer, Dataset data) {
        Analyzer.Accumulator accumulator = analyzer.start(data.schema().fields(), Map.of());
        data.batches().forEach(accumulator::accept);
        return accumulator.finish();
    }

    private static Batch only(Dataset data) {
        return data.partitions().get(0).open().next().orElseThrow();
    }

    private static List<Map<String, Object>> rows(int count) {
        return IntStream.range(0, count).mapToObj(MaskVerificationTest::row).toList();
    }

    private static Map<String, Object> row(int i) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", (long) i);
        row.put("doctor", i % 7);
        row.put("name", "Zoë O'Neil-" + i);
        row.put("phone", "+49 228 " + i % 20);
        row.put("photo", new byte[] {(byte) i, 7});
        row.put("born", LocalDate.of(1950, 2, 2).plusDays(31L * i));
        row.put("seen", Instant.parse("2026-11-20T07:12:13Z").plusSeconds(997L * i));
        row.put("bill", new BigDecimal("17.31").add(BigDecimal.valueOf(i)));
        row.put("weight", 61.7 + i / 3.0);
        row.put("age", i % 100);
        row.put("steps", 37 * i);
        row.put("town", List.of("Bonn", "Jena", "Gera").get(i % 3));
        row.put("street", "Street " + i);
        row.put("note", "Note " + i);
        row.put("plate", "BN-Q " + i);
        row.put("card", "4111 " + i);
        row.put("region", "eu");
        return row;
    }

    /** Shows a number of stars, or all there is. */
    private record Own(String name, boolean leaks) implements MaskProvider {
        @Override
        public boolean fits(DataType type) {
            return type instanceof DataType.StringType;
        }

        @Override
        public Column mask(Column raw, DataType type, Map<String, String> arguments) {
            int[] all = IntStream.range(0, raw.size()).toArray();
            List<String> stars = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                stars.add("*****");
            }
            return leaks ? raw.gather(all, all.length) : io.meshsdk.data.BytesColumn.ofStrings(stars);
        }
    }
}
