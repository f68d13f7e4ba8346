package io.meshsdk.core.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Principal;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.audit.AuditFinding;
import io.meshsdk.core.audit.AuditLog;
import io.meshsdk.core.audit.AuditTrail;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.core.audit.Exhibits;
import io.meshsdk.identity.ProductId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is decided in a journal is recorded, whoever decides it. */
final class AuditedCatalogTest {
    private static final Principal STEWARD = Principal.user("anna", "sales");

    private final Catalog plain = new InMemoryCatalog();
    private final AuditTrail trail = Auditing.sealedByKeys().trail(plain, AuditKeys.HELD, Clock.systemUTC());
    private final Catalog audited = new AuditedCatalog(plain, trail, () -> STEWARD);

    @ParameterizedTest
    @CsvSource({
        "policies,POLICY_CHANGE",
        "waivers/sales,WAIVER",
        "requests/sales/orders,REQUEST",
        "grants/sales/orders,GRANT",
        "declassifications/sales,DECLASSIFICATION",
        "approvals/sales/orders,APPROVAL"
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

    @Test
    void verify_ofAnEntryThatSomebodyPutAroundTheAudit_namesIt() {
        assertThat(audited.journal(key("grants/sales/orders")).put(0, bytes("a grant")))
                .isTrue();
        assertThat(plain.journal(key("grants/sales/orders")).put(1, bytes("a grant for me")))
                .isTrue();
        assertThat(plain.journal(key("approvals/sales/orders")).put(0, bytes("an approval")))
                .isTrue();

        assertThat(findings(plain))
                .extracting(AuditFinding::code)
                .containsOnly(AuditFinding.Code.AUDIT_ENTRY_UNRECORDED)
                .hasSize(2);
        assertThat(findings(plain))
                .anySatisfy(
                        finding -> assertThat(finding.message()).startsWith("entry 1 of journal 'grants/sales/orders'"))
                .anySatisfy(finding ->
                        assertThat(finding.message()).startsWith("entry 0 of journal 'approvals/sales/orders'"));
        assertThat(log().verify(Exhibits.of(List.of()), plain, "hr"::equals).findings())
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.message())
                        .contains("a journal of another domain")
                        .doesNotContain("sales"));
    }

    @Test
    void unrecorded_isWhatHasNoRecord_untilItIsRecorded() {
        assertThat(plain.journal(key("waivers/sales")).put(0, bytes("a waiver")))
                .isTrue();
        assertThat(plain.journal(key("compliance")).put(0, bytes("numbers"))).isTrue();

        List<AuditEvent> found = log().unrecorded(Exhibits.of(List.of()), plain, STEWARD);
        assertThat(found).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AuditKind.WAIVER);
            assertThat(event.details())
                    .containsEntry("journal", "waivers/sales")
                    .containsEntry("entry", "0");
        });
        found.forEach(trail::record);

        assertThat(log().unrecorded(Exhibits.of(List.of()), plain, STEWARD)).isEmpty();
        assertThat(findings(plain)).isEmpty();
    }

    @Test
    void verify_overACatalogThatNamesNoJournals_looksUnderTheNamesOfItsProducts() {
        Catalog silent = new SilentCatalog(plain, List.of(ProductId.parse("sales.orders")));
        assertThat(plain.journal(key("policies")).put(0, bytes("a bundle"))).isTrue();
        assertThat(plain.journal(key("waivers/sales")).put(0, bytes("a waiver")))
                .isTrue();
        assertThat(plain.journal(key("grants/sales/orders")).put(0, bytes("a grant")))
                .isTrue();

        assertThat(findings(silent)).hasSize(3);
    }

    private List<AuditFinding> findings(Catalog journals) {
        return log().verify(Exhibits.of(List.of()), journals, any -> true).findings();
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
}
