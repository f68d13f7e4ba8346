package io.meshsdk.core.audit;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.audit.AuditEvent;
import io.meshsdk.audit.AuditKind;
import io.meshsdk.audit.AuditRecord;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.identity.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A journal whose entries are decisions, so that each has its record: of policies, waivers, requests, grants, declassifications
 * or approvals.
 *
 * @param key its name
 * @param kind what is decided in it
 * @since 0.1.0
 */
@CheckReturnValue
public record DecidedJournal(JournalKey key, AuditKind kind) {
    private static final Map<String, AuditKind> KINDS = Map.of(
            "policies", AuditKind.POLICY_CHANGE,
            "waivers", AuditKind.WAIVER,
            "requests", AuditKind.REQUEST,
            "grants", AuditKind.GRANT,
            "declassifications", AuditKind.DECLASSIFICATION,
            "approvals", AuditKind.APPROVAL);
    private static final Set<String> OF_DOMAINS = Set.of("waivers", "declassifications");
    private static final Set<String> OF_PRODUCTS = Set.of("requests", "grants", "approvals");
    private static final String JOURNAL = "journal";
    private static final String ENTRY = "entry";
    private static final String DIGEST = "digest";
    private static final String STAGE = "stage";
    private static final String INTENDED = "intended";
    private static final String NOT_PUT = "not-put";

    /** Returns a journal by its name; empty where its entries are no decisions. */
    public static Optional<DecidedJournal> find(JournalKey key) {
        return Optional.ofNullable(KINDS.get(key.steps().get(0))).map(kind -> new DecidedJournal(key, kind));
    }

    /** Returns those of a catalog: those that it names, or, where it names none, those that its products and domains may have. */
    static List<DecidedJournal> of(Catalog catalog) {
        List<JournalKey> named = catalog.journals();
        return (named.isEmpty() ? possible(catalog) : named)
                .stream().flatMap(key -> find(key).stream()).toList();
    }

    private static List<JournalKey> possible(Catalog catalog) {
        List<JournalKey> keys = new ArrayList<>(List.of(JournalKey.of("policies")));
        for (String domain : catalog.domains()) {
            OF_DOMAINS.stream().sorted().forEach(first -> keys.add(JournalKey.of(first, domain)));
            for (ProductId product : catalog.products(domain)) {
                OF_PRODUCTS.stream().sorted().forEach(first -> keys.add(JournalKey.of(first, domain, product.name())));
            }
        }
        return keys;
    }

    /** Returns that somebody puts an entry; whether it is there already is not said. */
    public AuditEvent put(long number, byte[] entry, Principal by) {
        return put(number, Sha256.hex(entry), by);
    }

    AuditEvent put(long number, String digest, Principal by) {
        AuditEvent event = AuditEvent.of(kind, by)
                .detail(JOURNAL, key.toString())
                .detail(ENTRY, number)
                .detail(DIGEST, digest);
        List<String> steps = key.steps();
        return steps.size() == 3 ? event.product(new ProductId(steps.get(1), steps.get(2))) : event;
    }

    /** Returns that an entry is going to be put. */
    public static AuditEvent intended(AuditEvent put) {
        return put.detail(STAGE, INTENDED);
    }

    /** Returns that an entry which was going to be put was not: another was first. */
    public static AuditEvent notPut(AuditEvent put) {
        return put.detail(STAGE, NOT_PUT).done();
    }

    /** Returns the domain that an act is of; empty for those of the whole mesh. */
    public static Optional<String> domain(AuditEvent event) {
        return event.product()
                .map(ProductId::domain)
                .or(() -> Optional.ofNullable(event.details().get(JOURNAL)).flatMap(DecidedJournal::domain));
    }

    /** Returns the domain that a journal is of; empty for that of the policies of all. */
    static Optional<String> domain(String journal) {
        return Stream.of(journal.split("/", -1)).skip(1).findFirst();
    }

    /** What a record says of an entry. */
    record Claim(AuditRecord record, String journal, String entry, String digest) {
        /** Returns what a record says; empty where it is about no entry, or about one that was not put. */
        static Optional<Claim> of(AuditRecord record) {
            return record.detail(STAGE).equals(Optional.of(NOT_PUT))
                    ? Optional.empty()
                    : record.detail(JOURNAL)
                            .flatMap(journal -> record.detail(ENTRY)
                                    .flatMap(entry -> record.detail(DIGEST)
                                            .map(digest -> new Claim(record, journal, entry, digest))));
        }

        /** Returns whether it only says what was going to be: the entry may be there, or not. */
        boolean isIntent() {
            return record.detail(STAGE).isPresent();
        }
    }
}
