package io.meshsdk.integration;

import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Published;
import io.meshsdk.data.Dataset;
import io.meshsdk.identity.PublicationId;
import java.util.Set;
import java.util.TreeSet;

/**
 * Publications of several processes to one table, appends with overwrites among them: every row says which made it.
 *
 * @param appends how many of them append
 * @param overwrites how many of them replace all rows
 */
record Mixed(int appends, int overwrites) {
    static final int PROCESSES = 4;
    static final int THREADS = 2;
    private static final String SERIES = "mixed-";

    int count() {
        return appends + overwrites;
    }

    /** Returns whether a publication replaces all rows: those that do lie evenly among the others. */
    boolean isOverwrite(long number) {
        return (number + 1) * overwrites / count() > number * overwrites / count();
    }

    /** Returns the id of a publication, in the series of the thread that makes it. */
    static PublicationId id(long number) {
        return PublicationId.of(SERIES + number % (PROCESSES * THREADS), number);
    }

    static long number(PublicationId id) {
        PublicationId.Numbered numbered = (PublicationId.Numbered) id;
        if (!id(numbered.number()).equals(id)) {
            throw new AssertionError("No process makes publication " + id);
        }
        return numbered.number();
    }

    Published publish(Mesh mesh, long number) {
        var request = mesh.publication(Accounts.PLAIN).from(rows(number)).id(id(number));
        return (isOverwrite(number) ? request.overwrite() : request.append())
                .publish()
                .orThrow();
    }

    private static Dataset rows(long number) {
        return Datasets.concat(Accounts.rows(number * 10, 2, number), Accounts.rows(number * 10 + 5, 1, number));
    }

    /** Returns the accounts that publications make, which make no account of another. */
    static Set<Long> accounts(Iterable<Long> numbers) {
        Set<Long> accounts = new TreeSet<>();
        for (long number : numbers) {
            accounts.add(number * 10);
            accounts.add(number * 10 + 1);
            accounts.add(number * 10 + 5);
        }
        return accounts;
    }
}
