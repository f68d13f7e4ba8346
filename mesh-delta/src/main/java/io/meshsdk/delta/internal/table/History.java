package io.meshsdk.delta.internal.table;

import io.meshsdk.delta.internal.log.CommitSummary;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.TableChanges;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableCommit.Changes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the versions of a table did. Delta cleans up commit files that are older than the table keeps them for, once a
 * checkpoint holds what they led to: the history ends before them, and versions between can no longer be read.
 */
public final class History {
    private final DeltaTable table;

    /** Creates the history of a table. */
    public History(DeltaTable table) {
        this.table = table;
    }

    /**
     * Returns what the newest versions did, the newest first, as far as their commit files are kept.
     *
     * @throws StorageException if there is no table, or it cannot be read
     */
    public List<TableCommit> newest(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("Invalid limit %d of a history: expected 0 or more".formatted(limit));
        }
        long version = table.log()
                .latest()
                .map(TableSnapshot::version)
                .orElseThrow(
                        () -> new StorageException("No Delta table in '%s'. Check the location, or publish to it first."
                                .formatted(table.folder())));
        return LongStream.iterate(version, number -> number >= 0, number -> number - 1)
                .mapToObj(table.commits()::summary)
                .takeWhile(Optional::isPresent)
                .limit(limit)
                .map(summary -> commit(summary.orElseThrow()))
                .toList();
    }

    private static TableCommit commit(CommitSummary summary) {
        return new TableCommit(
                summary.version(),
                summary.committedAt(),
                FactsText.read(summary.userMetadata()),
                summary.operation(),
                changes(summary),
                summary.metrics());
    }

    private static Changes changes(CommitSummary summary) {
        if (summary.changesRows()) {
            return Changes.ROWS;
        }
        return summary.changesMetadata() ? Changes.DESCRIPTION : Changes.NOTHING;
    }

    /**
     * Returns how the files of one version differ from those of another, -1 for a table without any.
     *
     * @throws StorageException if there is no such version, or it can no longer be read
     */
    public TableChanges between(long above, long upTo) {
        if (above < -1 || above > upTo) {
            throw new IllegalArgumentException(
                    "Invalid versions %d to %d: expected -1 or more, and the later one last".formatted(above, upTo));
        }
        Set<FileId> now = files(upTo);
        Set<FileId> before = above < 0 ? Set.of() : files(above);
        return new TableChanges(without(now, before), without(before, now));
    }

    private Set<FileId> files(long version) {
        return table.log().atVersion(version).files().stream().map(LogFile::id).collect(Collectors.toSet());
    }

    private static List<FileId> without(Set<FileId> some, Set<FileId> others) {
        Set<FileId> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return List.copyOf(rest);
    }
}
