package io.meshsdk.integration.others;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Principal;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Reconciliation;
import io.meshsdk.core.history.TableVersion;
import io.meshsdk.core.publication.facts.Act;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.integration.Stored;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.TableCommit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Stored.class)
final class StandingTest {
    @Parameter
    Stored stored;

    @TempDir
    Path folder;

    private Lake lake;

    @BeforeEach
    void open() {
        lake = new Lake(stored, folder.resolve("lake"));
    }

    @AfterEach
    void close() {
        lake.close();
    }

    @Test
    void history_ofPublications_isVerifiedAndSaysWhatTheyWere() {
        lake.overwrite(1, 2);
        lake.step(Duration.ofHours(1));
        lake.append(3);
        lake.stamp();

        TableVersion newest = lake.mesh.history(Lake.NAME).newest().orElseThrow();
        assertThat(newest.number()).isEqualTo(1);
        assertThat(newest.standing().isVerified()).isTrue();
        assertThat(newest.publication()).hasValueSatisfying(release -> {
            assertThat(release.act()).isEqualTo(new Act.Written(Act.Mode.APPEND));
            assertThat(release.productVersion()).isEqualTo(SemanticVersion.of(1, 0, 0));
            assertThat(release.contract().version()).isEqualTo(SemanticVersion.of(1, 0, 0));
            assertThat(release.measures()).contains(new TableVersion.Measures(1, 1));
        });
        assertThat(lake.mesh.history(Lake.NAME).list())
                .extracting(TableVersion::number)
                .containsExactly(1L, 0L);
        assertThat(newest.describe())
                .startsWith("1 2026-11-01T01:00:00Z 1.0.0 under contract 1.0.0, 1 rows")
                .endsWith("verified");
    }

    @Test
    void standing_afterRowsOfAnotherWriter_isUnverifiedUntilAllIsOverwritten() {
        lake.overwrite(1);
        long foreign = lake.others().append(Lake.rows(2));
        long appended = lake.append(3);
        long overwritten = lake.overwrite(4);

        assertThat(lake.isVerified(0)).isTrue();
        assertThat(lake.reason(foreign))
                .isEqualTo("version 1 of another writer ('FOREIGN WRITE') changed rows, and nobody checked them");
        assertThat(lake.reason(appended)).isEqualTo(lake.reason(foreign));
        assertThat(lake.isVerified(overwritten)).isTrue();
        assertThat(lake.version(foreign).publication()).isEmpty();
    }

    @Test
    void standing_afterACommitWithoutRows_isInherited() {
        lake.overwrite(1);
        lake.append(2);
        long property = lake.others().setProperty("checked", "yes");
        long compacted =
                lake.mesh.maintain(Lake.NAME).compact(1 << 20).version().orElseThrow();

        assertThat(lake.isVerified(property)).isTrue();
        assertThat(lake.isVerified(compacted)).isTrue();
        assertThat(lake.mesh.history(Lake.NAME).newest().orElseThrow().number()).isEqualTo(compacted);
    }

    @Test
    void standing_afterAFieldOfAnotherWriter_isUnverified() {
        lake.overwrite(1);
        long changed = lake.others().addField(Field.string("note"));

        assertThat(lake.reason(changed)).contains("changed the fields of the table");
    }

    @Test
    void standing_ofAForgedPublication_isUnverified() {
        lake.overwrite(1);
        TableCommit first = lake.storage.history(lake.table(), 1).get(0);
        CommitFacts stolen = first.facts().orElseThrow();
        CommitFacts forged = new CommitFacts(PublicationId.fresh(), stolen.contractDigest(), stolen.payload());
        long version = lake.others().forge(forged, Lake.rows(2));

        assertThat(lake.reason(version)).contains("no evidence", "mesh.reconcile(\"sales.orders\")");
        assertThat(lake.version(version).publication()).isEmpty();
        assertThat(lake.isVerified(0)).isTrue();
    }

    @Test
    void standing_afterAttestationsOfEarlierVersions_isThatOfTheLatestThatStands() {
        lake.overwrite(1);
        long foreign = lake.others().append(Lake.rows(2));
        long first = lake.attest(0);
        long second = lake.attest(foreign);

        assertThat(lake.isVerified(foreign)).isTrue();
        assertThat(lake.isVerified(first)).isTrue();
        assertThat(lake.isVerified(second)).isTrue();
        assertThat(lake.isVerified(lake.append(3))).isTrue();
    }

    @Test
    void standing_afterOneVersionWasAttestedManyTimes_isTold() {
        lake.overwrite(1);
        long last = 0;
        for (int i = 0; i < 40; i++) {
            last = lake.attest(0);
        }

        assertThat(lake.isVerified(last)).isTrue();
    }

    @Test
    void reconcile_ofALostCatalog_recordsWhatTheLogSays() {
        lake.overwrite(1);
        lake.append(2);
        lake.others().append(Lake.rows(3));
        InMemoryCatalog empty = new InMemoryCatalog();
        try (Mesh other = lake.meshOver(empty)) {
            Reconciliation done = other.reconcile();

            assertThat(done.failed()).isEmpty();
            assertThat(other.history(Lake.NAME).list())
                    .extracting(version -> version.standing().isVerified())
                    .containsExactly(false, true, true);
        }
    }

    @Test
    void reconcile_ofALogThatContradictsEvidence_namesItAndKeepsTheEvidence() {
        lake.overwrite(1);
        InMemoryCatalog other = new InMemoryCatalog();
        try (Mesh mesh = lake.meshOver(other)) {
            CommitEvidence evidence = new CommitEvidence(0, "a".repeat(64));
            PortKey port = new PortKey("default", 1);
            assertThat(other.witness(Lake.ORDERS.id(), port, evidence)).isEqualTo(evidence);

            Reconciliation done = mesh.reconcile();

            assertThat(done.failed()).singleElement().asString().contains("table version 0", "other evidence");
            assertThat(other.evidence(Lake.ORDERS.id(), port, 0)).containsExactly(evidence);
            assertThat(mesh.history(Lake.NAME).newest().orElseThrow().standing())
                    .asString()
                    .contains("something else than the catalog recorded");
        }
    }

    @Test
    void standing_ofManyAppends_looksAsFarDownAsItHasTo() {
        lake.overwrite(0);
        LongStream.rangeClosed(1, 150).forEach(lake::append);

        assertThat(lake.mesh.history(Lake.NAME).list(3))
                .hasSize(3)
                .allMatch(version -> version.standing().isVerified());
        assertThat(Lake.ids(lake.mesh.read(Lake.NAME).verified().dataset())).hasSize(151);
    }

    @Test
    void history_forOthersThanReaders_isNotFound() {
        lake.overwrite(1);

        assertThat(lake.mesh.history(Lake.NAME).asPrincipal(Lake.CONSUMER).list())
                .hasSize(1);
        assertThatThrownBy(() -> lake.mesh
                        .history(Lake.NAME)
                        .asPrincipal(Principal.service("robot", "finance"))
                        .list())
                .isInstanceOf(ProductNotFoundException.class);
    }
}
