package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.delta.internal.table.Publications;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.RecordedCommit;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks for a publication where it may be recorded: before a commit, and after one that failed. */
final class RecordedPublications {
    private final DeltaTable table;
    private final Publications publications;

    RecordedPublications(DeltaTable table) {
        this.table = table;
        this.publications = table.publications();
    }

    /**
     * Returns the commit that completed the publication, as the transaction sees it.
     *
     * @throws ConflictException if its number is taken or past
     */
    Optional<RecordedCommit> find(LogTransaction transaction, CommitFacts facts, long base) {
        PublicationId id = facts.publication();
        if (!(id instanceof PublicationId.Numbered numbered)) {
            // Nobody repeats a fresh id but the write it was made for: earlier versions cannot hold it.
            return publications.find(id, base, transaction.readVersion());
        }
        OptionalLong highest = transaction.transactionVersion(Publications.application(numbered));
        if (highest.isEmpty() || highest.getAsLong() < numbered.number()) {
            return Optional.empty();
        }
        RecordedCommit found = publications
                .find(id, LogTransaction.NO_TABLE, transaction.readVersion())
                .orElseThrow(() -> past(numbered, highest.getAsLong()));
        if (!found.facts().contractDigest().equals(facts.contractDigest())) {
            throw new ConflictException(
                    "Cannot publish '%s' to '%s': version %d records this id under another contract. Take the next number."
                            .formatted(id, table.folder(), found.version()));
        }
        return Optional.of(found);
    }

    private ConflictException past(PublicationId.Numbered id, long highest) {
        return new ConflictException(
                "Cannot publish '%s' to '%s': the series is at '%s#%d', and the log does not tell that this number was published. Take a number above it."
                        .formatted(id, table.folder(), id.series(), highest));
    }

    /** Returns the commit at a version that was just made. */
    RecordedCommit at(long version, CommitFacts facts) {
        return publications
                .at(version)
                .filter(commit -> commit.facts().publication().equals(facts.publication()))
                .orElseThrow(() -> new UnknownOutcomeException(unknown(facts)));
    }

    /**
     * Returns the commit of a publication whose commit failed.
     *
     * @throws StorageException if it was not committed
     * @throws UnknownOutcomeException if the log cannot be read
     */
    RecordedCommit afterFailure(long readVersion, CommitFacts facts, LogFailure failure) {
        boolean interrupted = Thread.interrupted();
        try {
            return lookAgain(readVersion, facts)
                    .orElseThrow(() -> new StorageException(
                            "Cannot commit to Delta table '%s': %s. Nothing was committed; mend the cause and publish again."
                                    .formatted(table.folder(), failure.getCause()),
                            failure));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<RecordedCommit> lookAgain(long readVersion, CommitFacts facts) {
        try {
            long newest = table.log().latest().map(TableSnapshot::version).orElse(LogTransaction.NO_TABLE);
            return publications.find(facts.publication(), readVersion, newest);
        } catch (MeshException e) {
            throw new UnknownOutcomeException(unknown(facts), e);
        }
    }

    private String unknown(CommitFacts facts) {
        return "Cannot tell whether publication '%s' was committed to '%s': the log could not be read afterwards."
                        .formatted(facts.publication(), table.folder())
                + " Do not publish the data under another id; publish under this one again, or look it up, to find out.";
    }
}
