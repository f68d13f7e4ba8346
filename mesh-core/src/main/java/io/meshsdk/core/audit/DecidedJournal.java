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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A journal whose entries are decisions, so that each has its record: one of {@link DecisionJournal}.
 *
 * @param key its name
 * @param kind what is decided in it
 * @since 0.1.0
 */
@CheckReturnValue
public record DecidedJournal(JournalKey key, AuditKind kind) {
    private static final String JOURNAL = "journal";
    private static final String ENTRY = "entry";
    private static final String DIGEST = "digest";
    private static final String STAGE = "stage";
    private static final String INTENDED = "intended";
    private static final String NOT_PUT = "not-put";

    /** Returns a journal by its name; empty where its entries are no decisions. */
    public static Optional<DecidedJournal> find(JournalKey key) {
        return DecisionJournal.find(key).map(decisions -> new DecidedJournal(key, decisions.kind()));
    }

    /** Returns those of a catalog: those that it names, or, where it names none, those that its products and domains may have. */
    static List<DecidedJournal> of(Catalog catalog) {
        List<JournalKey> named = catalog.journals();
        return (named.isEmpty() ? possible(catalog) : named)
                .stream().flatMap(key -> find(key).stream()).toList();
    }

    private static List<JournalKey> possible(Catalog catalog) {
        List<String> domains = catalog.domains();
        List<ProductId> products = domains.stream()
                .flatMap(domain -> catalog.products(domain).stream())
                .toList();
        return Arrays.stream(DecisionJournal.values())
                .flatMap(decisions -> possible(decisions, domains, products))
                .toList();
    }

    private static Stream<JournalKey> possible(
            DecisionJournal decisions, List<String> domains, List<ProductId> products) {
        if (decisions.isOfDomains()) {
            return domains.stream().map(decisions::key);
        }
        return decisions.isOfProducts() ? products.stream().map(decisions::key) : Stream.of(decisions.key());
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
