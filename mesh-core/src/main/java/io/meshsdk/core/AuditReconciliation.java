package io.meshsdk.core;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.core.audit.PlacedCommit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was there without a record, and has one since.
 *
 * @param found the commits and entries, as they were recorded; each has the detail {@value #FOUND}
 * @param flaws tables and entries of the catalog that could not be looked at, and tables that the catalog does not name, and what to
 *     do about it
 * @since 0.1.0
 */
@CheckReturnValue
public record AuditReconciliation(List<AuditEvent> found, List<String> flaws) {
    /** The detail of records that were made of what was found, not by who made it. */
    public static final String FOUND = PlacedCommit.FOUND;

    /** Copies the lists. */
    public AuditReconciliation {
        found = List.copyOf(found);
        flaws = List.copyOf(flaws);
    }

    /** Returns what was recorded, and what could not be looked at, a line each, for people. */
    public String describe() {
        String lines = found.stream().map(AuditEvent::toString).collect(Collectors.joining("\n"));
        return "Recorded %d acts that were found\n%s\n%s"
                .formatted(found.size(), lines, String.join("\n", flaws))
                .strip();
    }
}
