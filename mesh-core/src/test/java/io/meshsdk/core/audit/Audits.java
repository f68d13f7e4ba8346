package io.meshsdk.core.audit;

import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.catalog.Journal;
import io.meshsdk.identity.ProductId;
import io.meshsdk.spi.access.SecretProvider;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Audits over a journal, and acts to record in them. */
final class Audits {
    static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Principal ANNA = Principal.user("anna.svensson", "sales").withRoles("auditor");
    static final Principal BO = Principal.user("bo.berg", "marketing");
    static final ProductId ORDERS = ProductId.parse("sales.orders");

    private Audits() {}

    static Keys keys() {
        return new Keys("k1", Map.of("k1", "of the house"));
    }

    static ChainedTrail trail(Journal journal) {
        return trail(journal, keys(), Auditing.sealedByKeys());
    }

    static ChainedTrail trail(Journal journal, SecretProvider keys, Auditing auditing) {
        return auditing.trail(journal, keys, CLOCK);
    }

    /** Returns a journal of acts, each in a segment of its own. */
    static EditableJournal journal(int acts) {
        EditableJournal journal = new EditableJournal();
        ChainedTrail trail = trail(journal);
        for (int i = 0; i < acts; i++) {
            trail.record(grant(i));
        }
        return journal;
    }

    static AuditEvent grant(int number) {
        return AuditEvent.of(AuditKind.GRANT, ANNA)
                .product(ORDERS)
                .party("grantee", BO)
                .detail("number", number);
    }

    static AuditEvent read(int number) {
        return AuditEvent.of(AuditKind.ACCESS_DECISION, BO).product(ORDERS).detail("partition", number);
    }

    static AuditVerification verify(Journal journal) {
        return verify(journal, List.of());
    }

    static AuditVerification verify(Journal journal, List<PlacedAnchor> anchors) {
        return trail(journal).log().orElseThrow().verify(anchors);
    }

    static PlacedAnchor anchor(Journal journal) {
        return new PlacedAnchor(trail(journal).log().orElseThrow().anchor().orElseThrow(), "the notary");
    }

    /** Keys for every purpose, one of them current. */
    record Keys(String currentId, Map<String, String> seeds) implements SecretProvider {
        @Override
        public Optional<Secret> current(String purpose) {
            return find(purpose, currentId);
        }

        @Override
        public Optional<Secret> find(String purpose, String id) {
            return Optional.ofNullable(seeds.get(id))
                    .map(seed -> Secret.of(
                            id, (purpose + " " + seed + " that is long enough").getBytes(StandardCharsets.UTF_8)));
        }
    }
}
