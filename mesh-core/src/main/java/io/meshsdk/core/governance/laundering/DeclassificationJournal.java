package io.meshsdk.core.governance.laundering;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.error.StorageException;
import io.meshsdk.policy.Declassification;
import io.meshsdk.policy.Declassification.Approved;
import io.meshsdk.policy.Declassification.Ended;
import io.meshsdk.policy.Declassification.Request;
import io.meshsdk.policy.Declassification.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
        return read(domain).asked;
    }

    Declassification ask(Subject subject, Request request) {
        String domain = subject.source().product().domain();
        byte[] entry = form.write(subject, request);
        Read now = read(domain);
        while (!journal(domain).put(now.entries, entry)) {
            now = read(domain);
        }
        return new Declassification(now.asked.size(), subject, request, new Declassification.Pending());
    }

    /** Decides by what was asked as it stands, again where somebody else was first. */
    Declassification approve(String domain, long number, Function<? super Declassification, Approved> judge) {
        Read now = read(domain);
        while (true) {
            Declassification asked = now.find(domain, number);
            Approved approved = judge.apply(asked);
            if (journal(domain).put(now.entries, form.write(number, approved))) {
                return new Declassification(number, asked.subject(), asked.request(), approved);
            }
            now = read(domain);
        }
    }

    /** Ends what was asked as it stands, again where somebody else was first. */
    Declassification end(String domain, long number, Function<? super Declassification, Ended> judge) {
        Read now = read(domain);
        while (true) {
            Declassification asked = now.find(domain, number);
            Ended ended = judge.apply(asked);
            if (journal(domain).put(now.entries, form.write(number, ended))) {
                return new Declassification(number, asked.subject(), asked.request(), ended);
            }
            now = read(domain);
        }
    }

    private Read read(String domain) {
        Journal journal = journal(domain);
        List<Declassification> asked = new ArrayList<>();
        long entries = 0;
        List<byte[]> page = journal.entries(0, PAGE);
        while (!page.isEmpty()) {
            for (byte[] entry : page) {
                read(domain, entry, entries++, asked);
            }
            page = journal.entries(entries, PAGE);
        }
        return new Read(List.copyOf(asked), entries);
    }

    private void read(String domain, byte[] entry, long number, List<Declassification> asked) {
        try {
            form.read(entry, asked);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot read entry %d of the declassifications of domain '%s': %s. Restore the journal from a backup."
                            .formatted(number, domain, e.getMessage()),
                    e);
        }
    }

    private Journal journal(String domain) {
        return catalog.journal(JournalKey.of("declassifications", domain));
    }

    private record Read(List<Declassification> asked, long entries) {
        Declassification find(String domain, long number) {
            if (number < 0 || number >= asked.size()) {
                throw new IllegalArgumentException("No declassification %d was asked of domain '%s': there are %d"
                        .formatted(number, domain, asked.size()));
            }
            return asked.get((int) number);
        }
    }
}
