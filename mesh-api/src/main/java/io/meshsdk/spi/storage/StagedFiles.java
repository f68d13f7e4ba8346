package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files one partition writer has finished: a value that can be sent from where it was made to where it is committed.
 * What the provider needs besides lies in versioned bytes of its own.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class StagedFiles {
    private final int partition;
    private final List<FileId> files;
    private final long rowCount;
    private final long sizeInBytes;
    private final byte[] bytes;

    /**
     * Creates the value.
     *
     * @param partition the position of the dataset's partition that was written
     * @param files the files, in the order in which they were begun
     * @param rowCount the rows in all of them
     * @param sizeInBytes their size together
     * @param bytes what the provider needs to commit them; copied
     */
    public StagedFiles(int partition, List<FileId> files, long rowCount, long sizeInBytes, byte[] bytes) {
        this.partition = partition;
        this.files = List.copyOf(files);
        this.rowCount = rowCount;
        this.sizeInBytes = sizeInBytes;
        this.bytes = bytes.clone();
    }

    /** Returns the position of the dataset's partition that was written. */
    public int partition() {
        return partition;
    }

    /** Returns the files, in the order in which they were begun; none where there were no rows. */
    public List<FileId> files() {
        return files;
    }

    /** Returns the rows in all files. */
    public long rowCount() {
        return rowCount;
    }

    /** Returns the size of all files together. */
    public long sizeInBytes() {
        return sizeInBytes;
    }

    /** Returns a copy of what the provider needs to commit the files. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StagedFiles staged
                && partition == staged.partition
                && rowCount == staged.rowCount
                && sizeInBytes == staged.sizeInBytes
                && files.equals(staged.files)
                && Arrays.equals(bytes, staged.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * files.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "StagedFiles[partition %d: %d files, %d rows, %d bytes]"
                .formatted(partition, files.size(), rowCount, sizeInBytes);
    }
}
