package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.logstore.UncertainWriteException;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.delta.internal.table.Publications;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import io.meshsdk.error.UnknownOutcomeException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.RecordedCommit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

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
                .orElseThrow(() -> Publications.past(table.folder(), numbered, highest.getAsLong()));
        requireSameContract(found, facts);
        return Optional.of(found);
    }

    private void requireSameContract(RecordedCommit found, CommitFacts facts) {
        if (!found.facts().contractDigest().equals(facts.contractDigest())) {
            throw new ConflictException(
                    "Cannot publish '%s' to '%s': version %d records this id under another contract. Take the next number."
                            .formatted(facts.publication(), table.folder(), found.version()));
        }
    }

    /**
     * Returns the commit at a version that was just made.
     *
     * @throws UnknownOutcomeException if the log cannot be read
     */
    RecordedCommit at(long version, CommitFacts facts) {
        return read(facts, version - 1, () -> publications.at(version))
                .filter(commit -> commit.facts().publication().equals(facts.publication()))
                .orElseThrow(() -> new UnknownOutcomeException(unknown(facts, version - 1)));
    }

    /**
     * Returns whether a commit lists any of some files.
     *
     * @throws UnknownOutcomeException if the log cannot be read
     */
    boolean lists(RecordedCommit commit, List<LogFile> files) {
        long before = commit.version() - 1;
        Set<String> theirs =
                new HashSet<>(read(commit.facts(), before, () -> table.commits().entry(commit.version()))
                        .orElseThrow(() -> new UnknownOutcomeException(unknown(commit.facts(), before)))
                        .addedPaths());
        return files.stream().map(LogFile::path).anyMatch(theirs::contains);
    }

    /**
     * Returns the commit of a publication whose commit failed, made by this write or by a twin of it.
     *
     * @throws ConflictException if it was committed under another contract
     * @throws StorageException if it was not committed
     * @throws UnknownOutcomeException if the log cannot be read
     */
    RecordedCommit afterFailure(long readVersion, CommitFacts facts, LogFailure failure) {
        boolean interrupted = Thread.interrupted();
        try {
            RecordedCommit found =
                    lookAgain(readVersion, facts).orElseThrow(() -> notFound(readVersion, facts, failure));
            requireSameContract(found, facts);
            return found;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private MeshException notFound(long readVersion, CommitFacts facts, LogFailure failure) {
        return UncertainWriteException.isBehind(failure)
                ? new UnknownOutcomeException(unknown(facts, readVersion), failure)
                : new StorageException(
                        "Cannot commit to Delta table '%s': %s. Nothing was committed; mend the cause and publish again."
                                .formatted(table.folder(), table.files().cause(failure)),
                        failure);
    }

    private Optional<RecordedCommit> lookAgain(long readVersion, CommitFacts facts) {
        return read(facts, readVersion, () -> {
            long newest = table.log().latest().map(TableSnapshot::version).orElse(LogTransaction.NO_TABLE);
            return publications.find(facts.publication(), readVersion, newest);
        });
    }

    private <T> T read(CommitFacts facts, long before, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MeshException e) {
            return readAgain(facts, before, reading);
        }
    }

    // What is asked here decides whether a commit is known: storage that failed once is asked twice.
    private <T> T readAgain(CommitFacts facts, long before, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MeshException e) {
            throw new UnknownOutcomeException(unknown(facts, before), e);
        }
    }

    private String unknown(CommitFacts facts, long before) {
        return "Cannot tell whether publication '%s' was committed to '%s': the storage did not say, or the log could not be read afterwards. "
                        .formatted(facts.publication(), table.folder())
                + (facts.publication() instanceof PublicationId.Numbered
                        ? "Do not publish the data under another id; publish under this one again, or look it up, to find out."
                        : "Do not publish the data again before you know; read the log after version %d, where the commit names this id if it was made."
                                .formatted(before));
    }
}
