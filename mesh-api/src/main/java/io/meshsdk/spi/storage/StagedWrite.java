package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.StorageException;
import java.util.List;
import java.util.OptionalLong;

/**
 * A write that nobody can see until it is committed. Thread-safe; the writers it gives are not.
 *
 * @since 0.1.0
 */
public interface StagedWrite extends AutoCloseable {
    /**
     * Returns the table version this write starts from, empty where there is no table; after an outcome that moved, the
     * version that outcome named.
     */
    @CheckReturnValue
    OptionalLong baseVersion();

    /**
     * Returns a writer for a partition of the dataset. A partition that is written again replaces its earlier attempt when
     * only the later {@link StagedFiles} are committed.
     *
     * @param index the position of the partition
     * @throws io.meshsdk.error.StorageException if the target cannot be written
     */
    @CheckReturnValue
    PartitionWriter partition(int index);

    /**
     * Returns the rows of the table at the write's base version that stay visible beside staged ones when those are committed:
     * all of them for an append, none for an overwrite, those of other partitions or other keys where only some are replaced.
     * After an outcome that moved, ask again. A write whose mode replaces some rows has to tell; one that cannot refuses the
     * mode when it is staged. The dataset has the fields of the table at that version, those of the target where there is no
     * table, and can be read until this write is closed.
     *
     * @param files what is to become visible, as it will be given to {@link #commit}
     * @throws IllegalArgumentException if two of the staged files are attempts of one partition
     * @throws io.meshsdk.error.StorageException if the table or the staged files cannot be read, or the staged rows are none that
     *     the mode takes
     */
    @CheckReturnValue
    default Dataset kept(List<StagedFiles> files) {
        throw new StorageException(
                "Cannot tell which rows stay: this write appends to its table or overwrites it, read the table instead");
    }

    /**
     * Makes staged files visible, in one atomic step together with the table's description, or not at all. The contract
     * document is put in its place before. Files that are staged but not named are deleted by {@link #close()}.
     *
     * <p>After {@link CommitOutcome.DataMoved} and {@link CommitOutcome.ContractMoved} it may be called again.
     *
     * @param files what is to become visible, any number of partitions; none makes a commit without rows
     * @param facts what the commit says about its publication
     * @param scope what the verdict rests on beside the staged rows
     * @throws IllegalArgumentException if two of the staged files are attempts of one partition
     * @throws io.meshsdk.error.ConflictException if the publication's number is below one that its series recorded, and not
     *     recorded itself, or it is recorded with another contract digest
     * @throws io.meshsdk.error.StorageException if nothing was committed: the table cannot be written, a file that is named is
     *     none of this write or gone, or the staged rows are none that the mode takes
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether it was
     */
    @CheckReturnValue
    CommitOutcome commit(List<StagedFiles> files, CommitFacts facts, ReadScope scope);

    /**
     * Ends this write. What was staged and not committed is deleted, and so are folders made for it: a write that was not
     * committed leaves the storage as it was. Closing twice is harmless.
     *
     * @throws io.meshsdk.error.StorageException if something could not be deleted; names what is left
     */
    @Override
    void close();
}
