package io.meshsdk.core.governance;

import static io.meshsdk.core.governance.GovernedProducts.NOW;
import static io.meshsdk.core.governance.GovernedProducts.design;
import static io.meshsdk.core.governance.GovernedProducts.sound;
import static io.meshsdk.core.governance.KindCases.broken;
import static io.meshsdk.core.governance.KindCases.kept;
import static io.meshsdk.core.governance.KindCases.named;

import io.meshsdk.DataProduct;
import io.meshsdk.FileProtection;
import io.meshsdk.MaskedForm;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Mask;
import io.meshsdk.access.RowRule;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.governance.KindCases.Case;
import io.meshsdk.core.governance.builtin.PolicySettings;
import io.meshsdk.data.Provenance;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.metadata.AccessRole;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.StoredPort;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cases of the kind that asks what protects the files of closed data. */
final class IsolationCases {
    private static final String KIND = "storage-isolated";
    private static final PolicySettings PLAIN = PolicySettings.none();
    private static final AccessPolicy RESEARCH = AccessPolicy.consumers("research");
    private static final Optional<StoredPort> UNPUBLISHED = at("clinic/visits/raw", Optional.empty());
    private static final Optional<StoredPort> RAW = at("clinic/visits/raw", newest(7, Duration.ofHours(1)));

    private IsolationCases() {}

    static List<Case> all() {
        DataProduct closed = sound().classified(Classification.RESTRICTED).build();
        DataProduct encrypted = closed.toBuilder()
                .outputs(OutputPort.delta("default").protectedBy(FileProtection.COLUMN_ENCRYPTION))
                .build();
        DataProduct isolated = closed.toBuilder()
                .outputs(OutputPort.delta("default").protectedBy(FileProtection.ISOLATED_STORAGE))
                .build();
        return List.of(
                kept(KIND, PLAIN, attested(closed)),
                kept(KIND, PLAIN, attested(isolated)),
                kept(KIND, PLAIN, named("orders", Field.string("id"))),
                kept(
                        KIND,
                        PLAIN.with("classification", "restricted"),
                        sound().classified(Classification.PUBLIC).build()),
                broken(
                        KIND,
                        PLAIN,
                        sound().classified(Classification.PUBLIC).build(),
                        "storage-not-isolated",
                        "holds data that is confidential"),
                broken(KIND, PLAIN, closed, "storage-not-isolated", "chose nothing"),
                broken(KIND, PLAIN, isolated, "storage-not-isolated", "chose isolated storage, and nobody vouches"),
                broken(KIND, PLAIN, encrypted, "columns-not-encrypted", "column encryption"),
                broken(KIND, PLAIN, attested(encrypted), "columns-not-encrypted", "no writer"),
                kept(KIND, PLAIN, knowing(product(), UNPUBLISHED, at("clinic/visits/shared", Optional.empty()))),
                kept(KIND, PLAIN, knowing(product(), RAW, shared(7, Duration.ofDays(9)))),
                kept(KIND, PLAIN, knowing(product(), RAW, shared(6, Duration.ofHours(23)))),
                broken(
                        KIND,
                        PLAIN,
                        knowing(product(), RAW, shared(6, Duration.ofHours(25))),
                        "masked-port-old",
                        "version 6"),
                broken(
                        KIND,
                        PLAIN,
                        knowing(product(), RAW, shared(6, Duration.ofHours(23)))
                                .trusting(() -> NOW.plus(Duration.ofHours(2))),
                        "masked-port-old",
                        "version 6"),
                kept(
                        KIND,
                        PLAIN,
                        knowing(product(), RAW, shared(7, Duration.ofDays(9))).trusting(IsolationCases::unasked)),
                broken(
                        KIND,
                        PLAIN.with("behind", "<= 1 hour"),
                        knowing(product(), RAW, shared(6, Duration.ofHours(2))),
                        "masked-port-old",
                        "PT1H"),
                broken(
                        KIND,
                        PLAIN,
                        knowing(product(), RAW, at("clinic/visits/shared", Optional.empty())),
                        "masked-port-missing",
                        "not published"),
                broken(
                        KIND,
                        PLAIN,
                        knowing(product(), RAW, at("clinic/visits/shared", newest(3, Duration.ofHours(1)))),
                        "masked-port-missing",
                        "not published from it"),
                broken(
                        KIND,
                        PLAIN,
                        knowing(product(), RAW, at("clinic/visits/raw/shared", madeOf(7, Duration.ofHours(1)))),
                        "masked-port-nested",
                        "at or around"),
                broken(
                        KIND,
                        PLAIN,
                        knowing(product(), RAW, at("clinic", madeOf(7, Duration.ofHours(1)))),
                        "masked-port-nested",
                        "at or around"),
                broken(KIND, PLAIN, product(), "masked-port-unknown", "Nobody can tell"),
                broken(KIND, PLAIN, opened(raw().access(RESEARCH)), "raw-port-open", "consumers"),
                broken(
                        KIND,
                        PLAIN,
                        opened(raw().access(AccessPolicy.ownersOnly().roles("analyst"))),
                        "raw-port-open",
                        "consumers"),
                broken(KIND, PLAIN, opened(raw().roles(List.of(AccessRole.of("reader")))), "raw-port-open", "roles"),
                kept(KIND, PLAIN, attested(product(raw().access(RESEARCH), MaskedForm.of("raw")))),
                broken(
                        KIND,
                        PLAIN,
                        opened(DataContract.of(Schema.of(
                                        Field.string("name").masked(Mask.redacted()),
                                        Field.string("email").pii("email")))
                                .classified(Classification.RESTRICTED)),
                        "masked-port-raw",
                        "without a mask"),
                broken(
                        KIND,
                        PLAIN,
                        knowing(
                                product(raw(), form().access(RESEARCH.rows(RowRule.where("region = 'north'")))),
                                RAW,
                                shared(7, Duration.ofHours(1))),
                        "masked-port-rows",
                        "all rows"),
                broken(
                        KIND,
                        PLAIN,
                        design(product(raw(), MaskedForm.of("raw")))
                                .port(product(raw(), MaskedForm.of("raw")).output("shared")),
                        "storage-not-isolated",
                        "'shared'"));
    }

    private static Instant unasked() {
        throw new IllegalStateException("nothing is dated here");
    }

    private static PolicyContext opened(DataContract raw) {
        return knowing(product(raw, form()), RAW, shared(7, Duration.ofHours(1)));
    }

    private static DataProduct product() {
        return product(raw(), form());
    }

    private static MaskedForm form() {
        return MaskedForm.of("raw").classified(Classification.INTERNAL).access(RESEARCH);
    }

    private static DataContract raw() {
        return DataContract.of(Schema.of(Field.string("name").masked(Mask.redacted()), Field.string("region")))
                .classified(Classification.RESTRICTED);
    }

    private static DataProduct product(DataContract raw, MaskedForm form) {
        return DataProduct.builder("clinic", "visits")
                .version("1.0.0")
                .owner("clinic")
                .contract(raw)
                .output(OutputPort.delta("raw").protectedBy(FileProtection.MASKED_PORT))
                .output(OutputPort.delta("shared").maskedOf(form))
                .build();
    }

    private static Inquiry knowing(DataProduct product, Optional<StoredPort> raw, Optional<StoredPort> shared) {
        return design(product).stored(port -> port.name().equals("raw") ? raw : shared);
    }

    private static Optional<StoredPort> shared(long rawVersion, Duration age) {
        return at("clinic/visits/shared", madeOf(rawVersion, age));
    }

    private static Optional<StoredPort> at(String path, Optional<StoredPort.Newest> newest) {
        return Optional.of(new StoredPort(new TableLocation(URI.create("s3a://lake/" + path)), newest));
    }

    private static Optional<StoredPort.Newest> newest(long version, Duration age) {
        return Optional.of(new StoredPort.Newest(version, NOW.minus(age), Provenance.none()));
    }

    private static Optional<StoredPort.Newest> madeOf(long rawVersion, Duration age) {
        return Optional.of(new StoredPort.Newest(
                3,
                NOW.minus(age),
                Provenance.of(new Provenance.Source(product().id(), "raw", SemanticVersion.of(1, 0, 0), rawVersion))));
    }

    private static PolicyContext attested(DataProduct product) {
        StorageAttestation attestation = new StorageAttestation(
                new TableLocation(URI.create("s3a://lake")),
                StorageAttestation.Quality.ISOLATED,
                "platform-team",
                NOW.plus(Duration.ofDays(1)));
        return design(product).attested(port -> List.of(attestation));
    }
}
