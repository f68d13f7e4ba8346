package io.meshsdk.core.access.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Secret;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.access.mask.MaskKeys;
import io.meshsdk.core.access.mask.MaskedDataset;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.data.Dataset;
import io.meshsdk.schema.ConsumerView;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MaskedFormVerificationTest {
    private static final MaskKeys KEYS = (purpose, id) ->
            Secret.of("k1", ("a key for " + purpose + ", long enough").getBytes(StandardCharsets.UTF_8));
    private static final Masking MASKING = new Masking(KEYS, Map.of(), Map.of());
    private static final Schema RAW = Schema.of(
            Field.int64("id").masked(Mask.token("patient")),
            Field.string("name").masked(Mask.characters()),
            Field.string("nickname").masked(Mask.redacted()),
            Field.string("phone").masked(Mask.hashed("phone")),
            Field.string("email").masked(Mask.email()),
            Field.string("card").masked(Mask.partial(0, 4)),
            Field.date("born").masked(Mask.truncated(Mask.Truncated.To.YEAR)),
            Field.timestamp("seen").masked(Mask.truncated(Mask.Truncated.To.HOUR)),
            Field.decimal("bill", 12, 2).masked(Mask.rounded("0.5")),
            Field.float64("weight").masked(Mask.rounded("10")),
            Field.int32("age").masked(Mask.bucketed("18", "65")),
            Field.string("town").masked(Mask.generalised(Map.of("Bonn", "west"), "other")),
            Field.string("note").masked(Mask.nullified()),
            Field.string("street").masked(Mask.dropped()),
            Field.struct("doctor", Field.string("name").masked(Mask.redacted())),
            Field.string("region"));
    private static final Map<String, Object> ROW = Map.ofEntries(
            Map.entry("id", 7_263L),
            Map.entry("name", "Zebedee Quackenbush"),
            Map.entry("nickname", "Zeb"),
            Map.entry("phone", "+49 228 123"),
            Map.entry("email", "zebedee@example.com"),
            Map.entry("card", "4111111111111111"),
            Map.entry("born", LocalDate.of(1937, 4, 13)),
            Map.entry("seen", Instant.parse("2026-11-20T08:17:31Z")),
            Map.entry("bill", new BigDecimal("19.99")),
            Map.entry("weight", 71.5),
            Map.entry("age", 44),
            Map.entry("town", "Bonn"),
            Map.entry("note", "allergic"),
            Map.entry("street", "Am Hof 1"),
            Map.entry("doctor", Map.of("name", "Hildegard")),
            Map.entry("region", "north"));

    @Test
    void verify_whatMasksShow_holds() {
        Dataset raw = Datasets.rows(RAW, List.of(ROW, Map.of("id", 1L, "region", "south")));

        MaskVerification.Report report = new MaskedFormVerification(RAW).verify(MaskedDataset.of(raw, RAW, MASKING));

        assertThat(report.failures()).isEmpty();
        assertThat(report.rows()).isEqualTo(2);
    }

    @Test
    void verify_rawValues_findsEachField_andTellsNone() {
        MaskVerification.Report report = new MaskedFormVerification(RAW).verify(Datasets.rows(RAW, List.of(ROW, ROW)));

        assertThat(report.failures().keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "nickname",
                        "phone",
                        "email",
                        "card",
                        "born",
                        "seen",
                        "bill",
                        "weight",
                        "age",
                        "town",
                        "note",
                        "street",
                        "doctor.name");
        assertThat(report.failures().values()).containsOnly(2L);
        assertThat(report.toString()).doesNotContain("Zebedee", "Bonn", "7263");
    }

    @Test
    void verify_oneRawValueAmongMaskedOnes_isFound() {
        Schema raw = Schema.of(Field.string("name").masked(Mask.redacted()));
        Dataset masked = Datasets.rows(
                ConsumerView.materialised(raw), List.of(Map.of("name", "***"), Map.of("name", "Zebedee")));

        assertThat(new MaskedFormVerification(raw).verify(masked).failures()).containsExactly(Map.entry("name", 1L));
    }

    @Test
    void unknown_masksOfTheHost_areNamed() {
        Schema raw = Schema.of(
                Field.string("plate").masked(Mask.custom("plates", Map.of())),
                Field.struct("car", Field.string("plate").masked(Mask.custom("plates", Map.of()))),
                Field.string("name").masked(Mask.redacted()));

        assertThat(new MaskedFormVerification(raw).unknown()).containsExactly("car.plate", "plate");
        assertThat(new MaskedFormVerification(RAW).unknown()).isEmpty();
    }
}
