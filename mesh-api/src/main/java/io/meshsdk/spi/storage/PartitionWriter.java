package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;

/**
 * Writes one partition of a dataset into files that nobody can see. For one thread.
 *
 * @since 0.1.0
 */
public interface PartitionWriter {
    /**
     * Writes a batch whose rows share their partition values. All of it goes into one file. The batch is not kept.
     *
     * @param values the rows' values of the partition columns
     * @param batch a batch of the target's schema, partition columns included
     * @return the file that received the rows
     * @throws io.meshsdk.error.StorageException if the batch cannot be written
     */
    FileId write(PartitionValues values, Batch batch);

    /**
     * Completes the files. Nothing else may be called on this writer afterwards.
     *
     * @throws io.meshsdk.error.StorageException if a file cannot be completed
     */
    @CheckReturnValue
    StagedFiles finish();

    /** Gives up what this writer wrote, files included. Harmless after {@link #finish()} and when repeated. */
    void abort();
}
