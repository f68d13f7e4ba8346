package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.engine.EngineByProtocol;
import io.meshsdk.delta.internal.log.CommitAttempt;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFailure;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.LogTransaction;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.delta.internal.table.FactsText;
import io.meshsdk.error.ConflictException;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes an earlier version the newest again: its files and its description. */
public final class Restorer {
    private final DeltaTable table;
    private final RecordedPublications recorded;

    /** Creates what restores versions of a table. */
    public Restorer(DeltaTable table) {
        this.table = table;
        this.recorded = new RecordedPublications(table);
    }

    /**
     * Restores a version, or returns the commit that did so under the same publication.
     *
     * @param newest the newest version, as whoever restores looked at it
     * @throws ConflictException if others changed the table meanwhile, or the publication's number is taken or past
     * @throws StorageException if the version cannot be read, or a file of it is gone; nothing was committed
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether it was committed
     */
    public RecordedCommit restore(long version, long newest, CommitFacts facts) {
        LogTransaction transaction = new EngineByProtocol(table.settings(), table.folder()).begin();
        long read = transaction.readVersion();
        Optional<RecordedCommit> before = recorded.find(transaction, facts, read);
        if (before.isPresent()) {
            return before.get();
        }
        if (read != newest) {
            throw moved();
        }
        return commit(transaction, change(snapshot(version, read), table.log().atVersion(read), facts), facts);
    }

    private ConflictException moved() {
        return new ConflictException(
                "Cannot restore Delta table '%s': others changed it meanwhile. Nothing was committed; look at what they did, and restore it again."
                        .formatted(table.folder()));
    }

    private TableSnapshot snapshot(long version, long newest) {
        if (version < 0 || version > newest) {
            throw new StorageException(
                    "Cannot restore version %d of Delta table '%s': its newest is %d. Name a version it has."
                            .formatted(version, table.folder(), newest));
        }
        return table.log().atVersion(version);
    }

    private LogChange change(TableSnapshot wanted, TableSnapshot now, CommitFacts facts) {
        List<LogFile> back = without(wanted.files(), now.files());
        back.forEach(file -> requireThere(file, wanted.version()));
        LogChange change =
                exchanging(back, wanted, now).reading(Reads.everything()).saying(FactsText.write(facts));
        LogChange described = wanted.metadata().equals(now.metadata()) ? change : change.declaring(wanted.metadata());
        return Commit.marked(described, facts.publication());
    }

    /** Where no file stays, all go: only then may the description change in any way. */
    private static LogChange exchanging(List<LogFile> back, TableSnapshot wanted, TableSnapshot now) {
        LogChange change = LogChange.of(
                        LogOperation.of(LogOperation.Kind.RESTORE).with("version", Long.toString(wanted.version())))
                .adding(back);
        return back.size() == wanted.files().size()
                ? change.removingAll()
                : change.removing(without(now.files(), wanted.files()));
    }

    private static List<LogFile> without(List<LogFile> some, List<LogFile> others) {
        Set<FileId> ids = others.stream().map(LogFile::id).collect(Collectors.toSet());
        return some.stream().filter(file -> !ids.contains(file.id())).toList();
    }

    private void requireThere(LogFile file, long version) {
        if (table.files().find(file.location(table.folder())).isEmpty()) {
            throw new StorageException(
                    "Cannot restore version %d of Delta table '%s': its file '%s' was deleted. Restore a later version, or publish the rows again."
                            .formatted(version, table.folder(), file.path()));
        }
    }

    private RecordedCommit commit(LogTransaction transaction, LogChange change, CommitFacts facts) {
        try {
            CommitAttempt attempt = transaction.commit(change);
            if (attempt instanceof CommitAttempt.Committed done) {
                return recorded.at(done.version(), facts);
            }
            throw moved();
        } catch (LogFailure failure) {
            return recorded.afterFailure(transaction.readVersion(), facts, failure);
        }
    }
}
