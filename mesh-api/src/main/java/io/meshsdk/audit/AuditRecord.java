package io.meshsdk.audit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One act, as the audit keeps it.
 *
 * @param number its place among all records, from zero
 * @param time when it was done, by the clock of the host that did it
 * @param kind what was done
 * @param product the product it was done to; empty where it was none
 * @param parties who had a part in it, by role, sorted: {@code by}, {@code grantee}
 * @param details what more is told, sorted by key; no value of the data
 * @since 0.1.0
 */
@CheckReturnValue
public record AuditRecord(
        long number,
        Instant time,
        AuditKind kind,
        Optional<ProductId> product,
        Map<String, AuditParty> parties,
        Map<String, String> details) {
    /** Sorts and copies the maps. */
    public AuditRecord {
        parties = Collections.unmodifiableMap(new TreeMap<>(parties));
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** Returns who did it. */
    public Optional<AuditParty> by() {
        return Optional.ofNullable(parties.get(AuditEvent.BY));
    }

    /** Returns a detail; empty where it is not told. */
    public Optional<String> detail(String key) {
        return Optional.ofNullable(details.get(key));
    }

    /** Returns the record in a line, for people. */
    public String describe() {
        return "%d %s %s%s by %s %s"
                .formatted(
                        number,
                        time,
                        kind.word(),
                        product.map(id -> " of " + id).orElse(""),
                        by().map(AuditParty::pseudonym).orElse("nobody"),
                        details);
    }
}
