package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Batch;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.schema.FolderNames;
import io.meshsdk.error.StorageException;
import io.meshsdk.parquet.BatchBuffer;
import io.meshsdk.parquet.ColumnFileWriter;
import io.meshsdk.parquet.FileFacts;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** A data file in the making, which no log lists yet. It has its name from the start, and is made when rows are written to it. */
final class DataFile {
    private final Staging staging;
    private final String relative;
    private final String logPath;
    private final FileLayout layout;
    private final Map<String, @Nullable String> partitionValues;
    private final BatchBuffer waiting;
    private boolean made;
    private @Nullable ColumnFileWriter writer;
    private long rowCount;
    private @Nullable LogFile finished;

    DataFile(Staging staging, String relative, FileLayout layout, Map<String, @Nullable String> partitionValues) {
        this.staging = staging;
        this.relative = relative;
        this.logPath = FolderNames.toUri(relative);
        this.layout = layout;
        this.partitionValues = partitionValues;
        this.waiting = new BatchBuffer(layout.storedSchema());
    }

    String logPath() {
        return logPath;
    }

    /** Returns how many rows it has been given. */
    long rowCount() {
        return rowCount;
    }

    /** Returns about how many bytes of memory the rows take that wait to be written. */
    long waitingBytes() {
        return waiting.bytes();
    }

    /** Keeps rows in memory until others are written, or the file is completed. */
    void hold(Batch batch) {
        waiting.add(batch);
        rowCount += batch.rowCount();
    }

    /** Writes rows, behind those that wait. */
    void write(Batch batch) {
        writeWaiting().write(batch);
        rowCount += batch.rowCount();
    }

    /** Makes the file, unless it is there, and writes the rows that wait. */
    ColumnFileWriter writeWaiting() {
        ColumnFileWriter open = opened();
        waiting.drain().forEach(open::write);
        return open;
    }

    private ColumnFileWriter opened() {
        if (finished != null) {
            throw new IllegalStateException("The file '%s' is finished.".formatted(relative));
        }
        if (writer == null) {
            made = true;
            writer = staging.begin(
                    relative,
                    path -> ColumnFileWriter.create(
                            staging.store().newParquet(path), layout.storedSchema(), layout.options()));
        }
        return writer;
    }

    /** Returns whether there may be a file by now. */
    boolean isMade() {
        return made;
    }

    /** Returns whether further rows belong into another file. */
    boolean isFull() {
        return writer != null && writer.sizeEstimate() >= layout.fullBytes();
    }

    /** Completes the file, unless it is. */
    void complete() {
        if (finished == null) {
            finished = listed(writeWaiting().finish());
            // It holds a row group's buffers, and there may be a file for each of many partition values.
            writer = null;
        }
    }

    /** Completes the file, and returns how the log is to list it. */
    LogFile finish() {
        complete();
        return Objects.requireNonNull(finished, "the file is complete");
    }

    private LogFile listed(FileFacts facts) {
        return new LogFile(
                logPath,
                partitionValues,
                facts.sizeInBytes(),
                modifiedMillis(),
                layout.statistics(facts.statistics()),
                null);
    }

    private long modifiedMillis() {
        return staging.store()
                .find(path())
                .map(FileStatus::getModificationTime)
                .orElseThrow(() -> new StorageException(
                        "Cannot complete file '%s': it is gone. Publish again, and leave the table's folder alone meanwhile."
                                .formatted(path())));
    }

    /** Gives the file up, unless it is finished. */
    void abort() {
        if (writer != null) {
            writer.abort();
        }
    }

    Path path() {
        return staging.store().resolve(relative);
    }
}
