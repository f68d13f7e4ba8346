package io.meshsdk.integration;

import static io.meshsdk.core.access.verification.MaskChecks.anonymity;
import static io.meshsdk.core.access.verification.MaskChecks.masksHold;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Mask;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.PublicationRequest;
import io.meshsdk.core.access.verification.MaskedViewPolicy;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.policy.Policy;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.MaskProvider;
import io.meshsdk.spi.storage.StorageProvider;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Masks hold, and rows are anonymous, over all that a publication leaves in the table, however much of it is new. */
@ParameterizedClass
@EnumSource(Stored.class)
final class PublishedWholeTest {
    private static final String TOO_FEW = "not-anonymous";

    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private StorageProvider storage;

    @BeforeEach
    void open() {
        storage = stored.provider();
    }

    @Test
    void append_ofRowsThatLookLikeThoseThatStay_isPublished() {
        publish(patient(1, 0, 1970), patient(2, 1, 1970));

        assertPublished(visits -> visits.append(), patient(3, 2, 1970));
    }

    @Test
    void append_ofARowThatLooksLikeNone_isRejected() {
        publish(patient(1, 0, 1970), patient(2, 1, 1970));

        assertRejected(visits -> visits.append(), TOO_FEW, patient(3, 0, 1971));
        assertPublished(visits -> visits.append(), patient(3, 0, 1971), patient(4, 1, 1971));
    }

    @Test
    void upsert_thatLeavesARowAlone_isRejected() {
        publish(patient(1, 0, 1970), patient(2, 1, 1970), patient(3, 0, 1971), patient(4, 1, 1971));

        assertRejected(visits -> visits.upsert(), TOO_FEW, patient(2, 1, 1971));
        assertPublished(visits -> visits.upsert(), patient(1, 0, 1971), patient(2, 1, 1971));
    }

    @Test
    void overwritePartitions_thatLeavesARowAlone_isRejected() {
        publish(patient(1, 0, 1970), patient(2, 1, 1970), patient(3, 0, 1971), patient(4, 1, 1971));

        assertRejected(visits -> visits.overwritePartitions(), TOO_FEW, patient(5, 0, 1971), patient(6, 0, 1971));
        assertPublished(visits -> visits.overwritePartitions(), patient(5, 0, 1970), patient(6, 0, 1971));
    }

    @Test
    void overwriteWhere_withoutRowsThatLeavesARowAlone_isRejected() {
        publish(patient(1, 0, 1970), patient(2, 1, 1970), patient(3, 2, 1971), patient(4, 2, 1971));

        assertRejected(visits -> visits.overwriteWhere("day = date '2026-11-20'"), TOO_FEW);
        assertThat(outcome(visits -> visits.overwriteWhere("day = date '2026-11-22'"))
                        .describe())
                .doesNotContain(TOO_FEW);
    }

    @Test
    void overwriteWhere_thatLeavesNoRow_isNotHeldToBeAnonymous() {
        publish(patient(1, 0, 1970), patient(2, 0, 1970));

        assertThat(outcome(visits -> visits.overwriteWhere("day = date '2026-11-20'"))
                        .describe())
                .contains("product-empty")
                .doesNotContain(TOO_FEW, "masked-view-unknown");
    }

    @Test
    void restore_ofAVersionWhoseRowsAreNotAnonymous_isRejected() {
        try (Mesh mesh = mesh()) {
            mesh.publish(product("0.1.0", "hiding"), rows(patient(1, 0, 1970))).orThrow();
            mesh.publish(product("0.1.0", "hiding"), rows(patient(1, 0, 1970), patient(2, 0, 1970)))
                    .orThrow();
        }
        try (Mesh mesh = mesh(MaskedViewPolicy.anonymous(2))) {
            Publication outcome = mesh.maintain("clinic.visits").restore(0);

            assertThat(outcome.isPublished()).isFalse();
            assertThat(outcome.describe()).contains(TOO_FEW);
        }
    }

    @Test
    void append_underAContractThatAsks_isJudgedByTheWholeTable() {
        DataProduct asking = builder("0.1.0", "hiding")
                .expect(anonymity(2, "born"), masksHold("plate", "born"))
                .build();
        try (Mesh mesh = mesh()) {
            mesh.publish(asking, rows(patient(1, 0, 1970), patient(2, 1, 1970))).orThrow();
            Publication alone = mesh.publication(asking)
                    .from(rows(patient(3, 0, 1971)))
                    .append()
                    .publish();

            assertThat(alone.isPublished()).isFalse();
            assertThat(alone.describe()).contains("2-anonymity(born)");
            mesh.publication(asking)
                    .from(rows(patient(3, 0, 1970)))
                    .append()
                    .publish()
                    .orThrow();
        }
    }

    @Test
    void append_underAMaskThatDoesNotHideWhatStays_isRejected() {
        for (UnaryOperator<PublicationRequest> mode : List.<UnaryOperator<PublicationRequest>>of(
                visits -> visits.append(), visits -> visits.overwritePartitions(), visits -> visits.upsert())) {
            publish(patient(1, 0, 1970), patient(2, 0, 1970));
            try (Mesh mesh = mesh(MaskedViewPolicy.masksHold())) {
                Publication outcome = mode.apply(mesh.publication(product("0.2.0", "leaking-old"))
                                .from(rows(patient(100, 1, 1970))))
                        .publish();

                assertThat(outcome.isPublished()).isFalse();
                assertThat(outcome.describe()).contains("mask-not-holding");
            }
        }
    }

    @Test
    void publish_underAMaskThatHidesAllThatStays_isPublished() {
        publish(patient(100, 0, 1970), patient(200, 0, 1970));

        try (Mesh mesh = mesh(MaskedViewPolicy.anonymous(2))) {
            mesh.publication(product("0.2.0", "leaking-old"))
                    .from(rows(patient(300, 1, 1970)))
                    .append()
                    .publish()
                    .orThrow();
        }
    }

    private void publish(Patient... patients) {
        try (Mesh mesh = mesh(MaskedViewPolicy.anonymous(2))) {
            mesh.publish(product("0.1.0", "hiding"), rows(patients)).orThrow();
        }
    }

    private void assertPublished(UnaryOperator<PublicationRequest> mode, Patient... patients) {
        Publication outcome = outcome(mode, patients);
        assertThat(outcome.isPublished()).as(outcome.describe()).isTrue();
    }

    private void assertRejected(UnaryOperator<PublicationRequest> mode, String code, Patient... patients) {
        Publication outcome = outcome(mode, patients);
        assertThat(outcome.isPublished()).isFalse();
        assertThat(outcome.describe()).contains(code);
    }

    private Publication outcome(UnaryOperator<PublicationRequest> mode, Patient... patients) {
        try (Mesh mesh = mesh(MaskedViewPolicy.anonymous(2))) {
            return mode.apply(mesh.publication(product("0.1.0", "hiding")).from(rows(patients)))
                    .publish();
        }
    }

    private Mesh mesh(Policy... policies) {
        return Customers.mesh(storage, catalog)
                .warehouse(folder)
                .masks(new Plates("hiding", ""), new Plates("leaking-old", "OLD"))
                .policies(policies)
                .principal(Principal.service("pipeline", "clinic"))
                .build();
    }

    private static DataProduct product(String version, String mask) {
        return builder(version, mask).build();
    }

    private static DataProductBuilder builder(String version, String mask) {
        return DataProduct.builder("clinic", "visits")
                .version(version)
                .owner("clinic-data@example.com")
                .description("Visits")
                .schema(Schema.of(
                        Field.int64("id").primaryKey().describedAs("Number"),
                        Field.date("day").describedAs("When"),
                        Field.date("born")
                                .masked(Mask.truncated(Mask.Truncated.To.YEAR))
                                .quasiIdentifier()
                                .describedAs("When born"),
                        Field.string("plate")
                                .masked(Mask.custom(mask, Map.of()))
                                .describedAs("Of the car")))
                .access(AccessPolicy.consumers("research"))
                .output(OutputPort.delta("daily").partitionedBy("day"));
    }

    private static Dataset rows(Patient... patients) {
        return Datasets.rows(
                product("0.1.0", "hiding").schema(),
                Arrays.stream(patients).map(Patient::toMap).toList());
    }

    private static Patient patient(long id, int day, int year) {
        return new Patient(id, day, year);
    }

    /** Born on a day of the year that nobody else is; those with small numbers have old plates. */
    private record Patient(long id, int day, int year) {
        Map<String, Object> toMap() {
            return Map.of(
                    "id",
                    id,
                    "day",
                    LocalDate.of(2026, 11, 20).plusDays(day),
                    "born",
                    LocalDate.of(year, 1, 1).plusDays(id),
                    "plate",
                    (id < 100 ? "OLD " : "NEW ") + id);
        }
    }

    /** Shows stars, but for texts that begin in some way, which it shows as they are. */
    private record Plates(String name, String leaking) implements MaskProvider {
        @Override
        public boolean fits(DataType type) {
            return type instanceof DataType.StringType;
        }

        @Override
        public Column mask(Column raw, DataType type, Map<String, String> arguments) {
            BytesColumn plates = (BytesColumn) raw;
            BytesColumnBuilder seen = new BytesColumnBuilder(plates.size());
            for (int row = 0; row < plates.size(); row++) {
                if (plates.isNull(row)) {
                    seen.appendNull();
                } else {
                    String text = plates.text(row);
                    seen.append(!leaking.isEmpty() && text.startsWith(leaking) ? text : "***");
                }
            }
            return seen.build();
        }
    }
}
