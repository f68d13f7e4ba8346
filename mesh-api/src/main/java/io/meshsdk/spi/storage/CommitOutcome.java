package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How an attempt to commit ended. An outcome that nobody knows is not among them: it throws
 * {@link io.meshsdk.error.UnknownOutcomeException}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface CommitOutcome {
    /** Returns what the function of this kind makes of the outcome. */
    <T> T fold(
            Function<? super Committed, ? extends T> committed,
            Function<? super AlreadyCommitted, ? extends T> alreadyCommitted,
            Function<? super DataMoved, ? extends T> dataMoved,
            Function<? super ContractMoved, ? extends T> contractMoved);

    /** Returns the commit that makes the rows visible, of this attempt or an earlier one; empty where nothing was committed. */
    default Optional<RecordedCommit> findCommit() {
        return fold(
                committed -> Optional.of(committed.commit()),
                already -> Optional.of(already.commit()),
                dataMoved -> Optional.empty(),
                contractMoved -> Optional.empty());
    }

    /**
     * The rows are visible.
     *
     * @param commit as the log records it
     */
    record Committed(RecordedCommit commit) implements CommitOutcome {
        @Override
        public <T> T fold(
                Function<? super Committed, ? extends T> committed,
                Function<? super AlreadyCommitted, ? extends T> alreadyCommitted,
                Function<? super DataMoved, ? extends T> dataMoved,
                Function<? super ContractMoved, ? extends T> contractMoved) {
            return committed.apply(this);
        }
    }

    /**
     * The publication was completed before, by this or another writer; what was staged is not needed.
     *
     * @param commit as the log records it
     */
    record AlreadyCommitted(RecordedCommit commit) implements CommitOutcome {
        @Override
        public <T> T fold(
                Function<? super Committed, ? extends T> committed,
                Function<? super AlreadyCommitted, ? extends T> alreadyCommitted,
                Function<? super DataMoved, ? extends T> dataMoved,
                Function<? super ContractMoved, ? extends T> contractMoved) {
            return alreadyCommitted.apply(this);
        }
    }

    /**
     * Others changed rows since the base version, and the verdict rested on them. Nothing was committed; the staged files
     * stay, and the write is pinned to the new version: judge again and commit again.
     *
     * @param version the write's new base version
     * @param added the files that came, as the table lists them at that version
     * @param removed the files that went
     */
    record DataMoved(long version, List<FileId> added, List<FileId> removed) implements CommitOutcome {
        /** Copies the lists. */
        public DataMoved {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        @Override
        public <T> T fold(
                Function<? super Committed, ? extends T> committed,
                Function<? super AlreadyCommitted, ? extends T> alreadyCommitted,
                Function<? super DataMoved, ? extends T> dataMoved,
                Function<? super ContractMoved, ? extends T> contractMoved) {
            return dataMoved.apply(this);
        }
    }

    /**
     * Others created the table, or changed its description (its contract, schema, properties or protocol), since the base
     * version. Nothing was committed; the staged files stay, and the write is pinned to the new version: judge the product
     * against the contract that is there, its rows against those that came, and commit again.
     *
     * @param version the write's new base version
     * @param added the files that came, as the table lists them at that version
     * @param removed the files that went
     */
    record ContractMoved(long version, List<FileId> added, List<FileId> removed) implements CommitOutcome {
        /** Copies the lists. */
        public ContractMoved {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        @Override
        public <T> T fold(
                Function<? super Committed, ? extends T> committed,
                Function<? super AlreadyCommitted, ? extends T> alreadyCommitted,
                Function<? super DataMoved, ? extends T> dataMoved,
                Function<? super ContractMoved, ? extends T> contractMoved) {
            return contractMoved.apply(this);
        }
    }
}
