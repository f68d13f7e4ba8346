package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Published;
import io.meshsdk.core.audit.AuditFinding;
import io.meshsdk.core.audit.AuditFinding.Code;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.identity.PublicationId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication that is repeated under its id, after its process died between its commit and the record of it. */
final class RepeatedAuditTest {
    @TempDir
    private Path warehouse;

    /** The end of a process: nothing of the SDK catches it. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void publish_again_recordsTheCommitAsFound() {
        die(1);
        try (Mesh mesh = Audited.mesh(warehouse)) {
            assertThat(codes(mesh)).containsExactly(Code.AUDIT_COMMIT_UNRECORDED, Code.AUDIT_TABLE_OMITTED);

            assertThat(publish(mesh, 1).pending()).isEmpty();

            assertThat(publications(mesh)).singleElement().satisfies(record -> {
                assertThat(record.detail("found")).contains("true");
                assertThat(record.detail("table-version")).contains("0");
                assertThat(record.detail("publication"))
                        .contains(PublicationId.of("hourly", 1).toString());
            });
            assertThat(codes(mesh)).isEmpty();
        }
    }

    @Test
    void publish_againWhatIsRecorded_recordsNoMore() {
        die(1);
        try (Mesh mesh = Audited.mesh(warehouse)) {
            for (int i = 0; i < 3; i++) {
                assertThat(publish(mesh, 1).pending()).isEmpty();
                assertThat(publish(mesh, 2).pending()).isEmpty();
            }

            assertThat(publications(mesh)).hasSize(2);
            assertThat(publications(mesh))
                    .filteredOn(record -> record.detail("found").isPresent())
                    .singleElement()
                    .satisfies(
                            record -> assertThat(record.detail("table-version")).contains("0"));
        }
    }

    @Test
    void publish_whereAnotherWasFasterAndDied_recordsItsCommitAsFound() {
        AtomicInteger rounds = new AtomicInteger();
        try (Mesh mesh = Audited.builder(warehouse)
                .audit(Auditing.sealedByKeys())
                .listener(progress -> {
                    if (progress.stage() == Stage.ACCEPTED && rounds.incrementAndGet() == 1) {
                        die(1);
                    }
                })
                .build()) {
            assertThat(publish(mesh, 1).pending()).isEmpty();

            assertThat(rounds).hasValue(1);
            assertThat(mesh.audit().records().list())
                    .extracting(AuditRecord::kind)
                    .containsExactly(AuditKind.ACCEPTANCE, AuditKind.ACCEPTANCE, AuditKind.PUBLICATION);
            assertThat(publications(mesh))
                    .singleElement()
                    .satisfies(record -> assertThat(record.detail("found")).contains("true"));
            assertThat(codes(mesh)).isEmpty();
        }
    }

    @Test
    void publish_againWhatAMeshWithoutAnAuditCommitted_recordsItWhereAnAuditWasKeptBefore() {
        try (Mesh mesh = Audited.builder(warehouse).build()) {
            publish(mesh, 1);
        }
        try (Mesh mesh = Audited.mesh(warehouse)) {
            publish(mesh, 2);
        }
        try (Mesh mesh = Audited.builder(warehouse).build()) {
            publish(mesh, 3);
        }
        try (Mesh mesh = Audited.mesh(warehouse)) {
            publish(mesh, 1);
            publish(mesh, 3);

            assertThat(publications(mesh))
                    .extracting(record -> record.detail("table-version").orElseThrow())
                    .containsExactly("1", "2");
            assertThat(codes(mesh)).isEmpty();
        }
    }

    @Test
    void publish_againWhatWaitsToBeRecorded_recordsItOnceAsMade() {
        JournallessCatalog catalog = new JournallessCatalog();
        try (Mesh mesh = Audited.builder(warehouse)
                .catalog(catalog)
                .audit(Auditing.sealedByKeys())
                .build()) {
            publish(mesh, 1);
            catalog.down(true);
            publish(mesh, 2);

            assertThat(publish(mesh, 2).pending())
                    .singleElement()
                    .asString()
                    .contains("table version 1", "mesh.audit().reconcile()");
            catalog.down(false);
            assertThat(publish(mesh, 2).pending()).isEmpty();

            assertThat(publications(mesh)).hasSize(2);
            assertThat(publications(mesh))
                    .filteredOn(record -> record.detail("found").isPresent())
                    .isEmpty();
            assertThat(codes(mesh)).isEmpty();
        }
    }

    /** Publishes, and dies before the commit is recorded. */
    private void die(long number) {
        try (Mesh mesh = Audited.builder(warehouse)
                .audit(Auditing.sealedByKeys())
                .listener(progress -> {
                    if (progress.stage() == Stage.COMMITTED) {
                        throw new Died();
                    }
                })
                .build()) {
            assertThatThrownBy(() -> publish(mesh, number)).isInstanceOf(Died.class);
        }
    }

    private static Published publish(Mesh mesh, long number) {
        return mesh.publication(Audited.orders("1.0.0"))
                .from(Audited.rows(number))
                .id(PublicationId.of("hourly", number))
                .publish()
                .orThrow();
    }

    private static List<AuditRecord> publications(Mesh mesh) {
        return mesh.audit().records().kinds(AuditKind.PUBLICATION).list();
    }

    private static List<Code> codes(Mesh mesh) {
        return mesh.audit().verify().findings().stream().map(AuditFinding::code).toList();
    }
}
