package io.meshsdk.core.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.audit.AuditFinding;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is decided in a journal is recorded, whoever decides it. */
final class AuditedCatalogTest {
    private static final Principal STEWARD = Principal.user("anna", "sales");

    private final Catalog plain = new InMemoryCatalog();
    private final AuditTrail trail = Auditing.sealedByKeys().trail(plain, new Keys(), Clock.systemUTC());
    private final Catalog audited = new AuditedCatalog(plain, trail, () -> STEWARD);

    @ParameterizedTest
    @CsvSource({
        "policies,POLICY_CHANGE",
        "waivers/sales,WAIVER",
        "requests/sales/orders,REQUEST",
        "grants/sales/orders,GRANT",
        "declassifications/sales,DECLASSIFICATION"
    })
    void put_intoAJournalOfDecisions_isRecordedByItsDigest(String journal, AuditKind kind) {
        assertThat(audited.journal(key(journal)).put(0, bytes("what was decided")))
                .isTrue();
        assertThat(audited.journal(key(journal)).put(0, bytes("who came late"))).isFalse();

        assertThat(records()).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(kind);
            assertThat(record.detail("journal")).contains(journal);
            assertThat(record.detail("entry")).contains("0");
            assertThat(record.by()).isPresent();
        });
        assertThat(findings(plain)).isEmpty();
    }

    @Test
    void put_aboutAProduct_isRecordedOfIt() {
        assertThat(audited.journal(key("grants/sales/orders")).put(0, bytes("a grant")))
                .isTrue();

        assertThat(records().get(0).product()).contains(ProductId.parse("sales.orders"));
    }

    @Test
    void put_intoOtherJournals_isNotRecorded() {
        assertThat(audited.journal(key("evidence/sales/orders")).put(0, bytes("evidence")))
                .isTrue();

        assertThat(records()).isEmpty();
    }

    @Test
    void verify_overAnotherDecision_namesTheJournal() {
        assertThat(audited.journal(key("waivers/sales")).put(0, bytes("a waiver of a month")))
                .isTrue();
        Catalog changed = new InMemoryCatalog();
        assertThat(changed.journal(key("waivers/sales")).put(0, bytes("a waiver of a year")))
                .isTrue();

        assertThat(findings(changed)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(AuditFinding.Code.AUDIT_ENTRY_CHANGED);
            assertThat(finding.message()).contains("waivers/sales", "another one today");
        });
        assertThat(findings(new InMemoryCatalog())).singleElement().asString().contains("audit-entry-changed", "gone");
    }

    private List<AuditFinding> findings(Catalog journals) {
        return log().verify(List.of(), List.of(), journals).findings();
    }

    private List<AuditRecord> records() {
        return log().records(any -> true, 100);
    }

    private AuditLog log() {
        return trail.log().orElseThrow();
    }

    private static JournalKey key(String text) {
        return new JournalKey(List.of(text.split("/")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Keys implements SecretProvider {
        @Override
        public Optional<Secret> current(String purpose) {
            return find(purpose, "k1");
        }

        @Override
        public Optional<Secret> find(String purpose, String id) {
            return Optional.of(Secret.of(id, bytes(purpose + " and a key that is long enough")));
        }
    }
}
