package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Batch;
import io.meshsdk.delta.internal.files.Durability;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.schema.FolderNames;
import io.meshsdk.delta.internal.stats.FileStats;
import io.meshsdk.error.StorageException;
import io.meshsdk.parquet.ColumnFileWriter;
import io.meshsdk.parquet.FileFacts;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A data file in the making, which no log lists yet. */
final class DataFile {
    private static final long FULL_BYTES = 512L * 1024 * 1024;

    private final Path path;
    private final String logPath;
    private final Schema schema;
    private final Map<String, @Nullable String> partitionValues;
    private final Durability durability;
    private @Nullable ColumnFileWriter writer;
    private long rowCount;
    private @Nullable LogFile finished;

    private DataFile(
            Path path,
            String logPath,
            Schema schema,
            Map<String, @Nullable String> partitionValues,
            Durability durability,
            ColumnFileWriter writer) {
        this.path = path;
        this.logPath = logPath;
        this.schema = schema;
        this.partitionValues = partitionValues;
        this.durability = durability;
        this.writer = writer;
    }

    static DataFile begin(
            Staging staging,
            String relative,
            FileLayout layout,
            Map<String, @Nullable String> partitionValues,
            Durability durability) {
        Schema schema = layout.fileSchema();
        return staging.begin(
                relative,
                path -> new DataFile(
                        path,
                        FolderNames.toUri(relative),
                        schema,
                        partitionValues,
                        durability,
                        ColumnFileWriter.create(path, schema, layout.options())));
    }

    String logPath() {
        return logPath;
    }

    long rowCount() {
        return rowCount;
    }

    void write(Batch batch) {
        open().write(batch);
        rowCount += batch.rowCount();
    }

    /** Returns whether further rows belong into another file. */
    boolean isFull() {
        return open().sizeEstimate() >= FULL_BYTES;
    }

    /** Completes the file, unless it is. */
    void complete() {
        if (finished == null) {
            finished = listed(open().finish());
            // It holds a row group's buffers, and there may be a file for each of many partition values.
            writer = null;
        }
    }

    /** Completes the file, and returns how the log is to list it. */
    LogFile finish() {
        complete();
        return Objects.requireNonNull(finished, "the file is complete");
    }

    private ColumnFileWriter open() {
        return Objects.requireNonNull(writer, "the file is finished");
    }

    private LogFile listed(FileFacts facts) {
        try {
            durability.closedFile(path);
            durability.folder(path.resolveSibling(""));
            return new LogFile(
                    logPath,
                    partitionValues,
                    facts.sizeInBytes(),
                    Files.getLastModifiedTime(path).toMillis(),
                    FileStats.write(schema, facts.statistics()),
                    null);
        } catch (IOException e) {
            throw new StorageException(
                    "Cannot complete file '%s': %s. Check the disk and the permissions, then publish again."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    /** Gives the file up, unless it is finished. */
    void abort() {
        if (writer != null) {
            writer.abort();
        }
    }

    Path path() {
        return path;
    }
}
