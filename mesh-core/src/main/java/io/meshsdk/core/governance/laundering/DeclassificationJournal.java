package io.meshsdk.core.governance.laundering;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.audit.DecisionJournal;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Declassification.Approved;
import io.meshsdk.policy.Declassification.Ended;
import io.meshsdk.policy.Declassification.Request;
import io.meshsdk.policy.Declassification.Subject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What was asked of domains and what became of it, kept in the catalog's journals {@code declassifications/<domain>}. Thread-safe,
 * also between processes where the catalog is shared.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DeclassificationJournal {
    private static final int PAGE = 100;

    private final Catalog catalog;
    private final DeclassificationForm form = new DeclassificationForm();

    /** Creates the journals of a catalog. */
    public DeclassificationJournal(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Returns what was asked of a domain, oldest first.
     *
     * @throws StorageException if the catalog cannot be read, or an entry is none
     */
    public List<Declassification> of(String domain) {
        return read(domain).all();
    }

    /**
     * Returns the entries of a domain's journal that count for nothing, since who made them had no right to, or this version of the
     * SDK does not know what they do: what those name is over.
     *
     * @throws StorageException if the catalog cannot be read, or an entry is none
     */
    public List<Declassification.Fault> faults(String domain) {
        return read(domain).faults();
    }

    /**
     * Returns both, as they stand at one moment.
     *
     * @throws StorageException if the catalog cannot be read, or an entry is none
     */
    public Standing standing(String domain) {
        DeclassificationLedger ledger = read(domain);
        return new Standing(ledger.all(), ledger.faults());
    }

    Declassification ask(Subject subject, Function<Instant, Request> asking) {
        String domain = subject.source().product().domain();
        while (true) {
            DeclassificationLedger now = read(domain);
            Request request = asking.apply(now.latest());
            if (journal(domain).put(now.entries(), form.write(subject, request))) {
                return new Declassification(now.next(), subject, request, new Declassification.Pending());
            }
        }
    }

    /** Decides by what was asked as it stands, and the time of the last decision; again where somebody else was first. */
    Declassification approve(
            String domain, long number, BiFunction<? super Declassification, Instant, Approved> judge) {
        while (true) {
            DeclassificationLedger now = read(domain);
            Declassification asked = now.find(number);
            Approved approved = judge.apply(asked, now.latest());
            if (journal(domain).put(now.entries(), form.write(number, approved))) {
                return new Declassification(number, asked.subject(), asked.request(), approved);
            }
        }
    }

    /** Ends what was asked as it stands, again where somebody else was first. */
    Declassification end(String domain, long number, BiFunction<? super Declassification, Instant, Ended> judge) {
        while (true) {
            DeclassificationLedger now = read(domain);
            Declassification asked = now.find(number);
            Ended ended = judge.apply(asked, now.latest());
            if (journal(domain).put(now.entries(), form.write(number, ended))) {
                return new Declassification(number, asked.subject(), asked.request(), ended);
            }
        }
    }

    private DeclassificationLedger read(String domain) {
        Journal journal = journal(domain);
        DeclassificationLedger ledger = new DeclassificationLedger(domain);
        List<byte[]> page = journal.entries(0, PAGE);
        while (!page.isEmpty()) {
            for (byte[] entry : page) {
                read(domain, entry, ledger);
            }
            page = journal.entries(ledger.entries(), PAGE);
        }
        return ledger;
    }

    private void read(String domain, byte[] entry, DeclassificationLedger ledger) {
        try {
            form.read(entry, ledger);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot read entry %d of the declassifications of domain '%s': %s. Restore the journal from a backup."
                            .formatted(ledger.entries(), domain, e.getMessage()),
                    e);
        }
    }

    private Journal journal(String domain) {
        return catalog.journal(DecisionJournal.DECLASSIFICATIONS.key(domain));
    }

    /**
     * What was asked of a domain.
     *
     * @param all what was asked, oldest first
     * @param faults the entries that count for nothing
     */
    public record Standing(List<Declassification> all, List<Declassification.Fault> faults) {
        /** That of a domain of which nobody asked anything. */
        public static final Standing NOTHING = new Standing(List.of(), List.of());

        /** Copies both. */
        public Standing {
            all = List.copyOf(all);
            faults = List.copyOf(faults);
        }
    }
}
