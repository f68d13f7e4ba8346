package io.meshsdk.delta.internal.log;

import io.meshsdk.delta.internal.log.FileChanges.Effect;
import io.meshsdk.delta.internal.log.FileChanges.Removed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version changes. Begins as an operation that changes nothing and depends on nothing; each method returns a copy
 * that does more.
 *
 * @param operation what the version is called
 * @param files which files come and go
 * @param reads what the change depends on
 * @param metadata what the table declares from here on, null if that stays
 * @param mark what an application records for itself, null if nothing
 * @param userMetadata a text of ours kept with the version, null if none
 */
public record LogChange(
        LogOperation operation,
        FileChanges files,
        Reads reads,
        @Nullable TableMetadata metadata,
        @Nullable Mark mark,
        @Nullable String userMetadata) {
    /** A version that an application records for itself. */
    public record Mark(String application, long version) {}

    /** Returns the change of an operation that changes nothing yet. */
    public static LogChange of(LogOperation operation) {
        return new LogChange(operation, FileChanges.NONE, Reads.nothing(), null, null, null);
    }

    /** Returns a copy that adds these files, and no others. */
    public LogChange adding(List<LogFile> added) {
        return with(new FileChanges(added, files.removed(), files.effect()));
    }

    /** Returns a copy that removes these files, and no others. */
    public LogChange removing(List<LogFile> removed) {
        return with(new FileChanges(files.added(), new Removed.Some(removed), files.effect()));
    }

    /** Returns a copy that removes every file there is. */
    public LogChange removingAll() {
        return with(new FileChanges(files.added(), new Removed.All(), files.effect()));
    }

    /** Returns a copy that says of its files that they hold the rows that were there before. */
    public LogChange keepingRows() {
        return with(new FileChanges(files.added(), files.removed(), Effect.ROWS_STAY));
    }

    /** Returns a copy that depends on some rows. */
    public LogChange reading(Reads other) {
        return new LogChange(operation, files, other, metadata, mark, userMetadata);
    }

    /** Returns a copy that describes the table anew. */
    public LogChange declaring(TableMetadata declared) {
        return new LogChange(operation, files, reads, declared, mark, userMetadata);
    }

    /** Returns a copy that records a version for an application, and conflicts with others that do so meanwhile. */
    public LogChange marking(Mark recorded) {
        return new LogChange(operation, files, reads, metadata, recorded, userMetadata);
    }

    /** Returns a copy that keeps a text with the version. */
    public LogChange saying(String text) {
        return new LogChange(operation, files, reads, metadata, mark, text);
    }

    private LogChange with(FileChanges changed) {
        return new LogChange(operation, changed, reads, metadata, mark, userMetadata);
    }
}
