package io.meshsdk.delta.internal.replace;

import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.delta.internal.read.ListedFiles;
import io.meshsdk.spi.storage.WriteMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of the rows that are there when staged ones become visible. */
public interface Replacement {
    /**
     * Returns what a mode replaces.
     *
     * @param files opens the files of the table as it will be
     * @throws io.meshsdk.error.StorageException if the mode does not fit the table
     */
    static Replacement of(WriteMode mode, ListedFiles files) {
        if (mode instanceof WriteMode.OverwritePartitions) {
            return new StagedPartitions(files);
        }
        if (mode instanceof WriteMode.OverwriteWhere where) {
            return new ChosenPartitions(files, where.filter());
        }
        if (mode instanceof WriteMode.Upsert upsert) {
            return new SameKeys(files, upsert.keys());
        }
        return mode instanceof WriteMode.Append ? new Nothing() : new Everything();
    }

    /**
     * Returns what staged files replace among those of a version.
     *
     * @throws io.meshsdk.error.StorageException if files cannot be read, or the staged rows cannot replace any
     */
    Replaced among(List<LogFile> version, List<LogFile> staged);

    /** Returns what the version is called that replaces them. */
    LogOperation operation();

    /** Returns what the choice of what is replaced depends on. */
    Reads reads(List<LogFile> staged);

    /**
     * Checks that rows of a partition may be staged.
     *
     * @throws io.meshsdk.error.StorageException if they may not
     */
    default void requireAdmitted(Map<String, @Nullable String> partition) {}

    /** All rows stay. */
    record Nothing() implements Replacement {
        @Override
        public Replaced among(List<LogFile> version, List<LogFile> staged) {
            return Replaced.NOTHING;
        }

        @Override
        public LogOperation operation() {
            return LogOperation.append();
        }

        @Override
        public Reads reads(List<LogFile> staged) {
            return Reads.nothing();
        }
    }

    /** All rows go. */
    record Everything() implements Replacement {
        @Override
        public Replaced among(List<LogFile> version, List<LogFile> staged) {
            return Replaced.of(version);
        }

        @Override
        public LogOperation operation() {
            return LogOperation.overwrite();
        }

        @Override
        public Reads reads(List<LogFile> staged) {
            return Reads.nothing();
        }
    }
}
