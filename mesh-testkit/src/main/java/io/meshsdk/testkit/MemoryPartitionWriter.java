package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.StagedFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one partition into a file per partition values. */
final class MemoryPartitionWriter implements PartitionWriter {
    private static final byte[] FORM = "memory/1".getBytes(StandardCharsets.US_ASCII);

    private final MemoryWrite write;
    private final int partition;
    private final Map<PartitionValues, FileId> files = new LinkedHashMap<>();
    private boolean ended;

    MemoryPartitionWriter(MemoryWrite write, int partition) {
        this.write = write;
        this.partition = partition;
    }

    @Override
    public FileId write(PartitionValues values, Batch batch) {
        requireOpen();
        requireShared(values, batch);
        FileId file = files.computeIfAbsent(values, any -> write.newFile(partition, values));
        write.append(file, batch);
        return file;
    }

    @Override
    public StagedFiles finish() {
        requireOpen();
        ended = true;
        List<FileId> finished = new ArrayList<>();
        long rows = 0;
        long size = 0;
        for (FileId file : files.values()) {
            MemoryFile stored = write.file(file);
            if (stored.rowCount() == 0) {
                write.delete(file);
            } else {
                finished.add(file);
            }
            rows += stored.rowCount();
            size += stored.sizeInBytes();
        }
        return new StagedFiles(partition, finished, rows, size, FORM);
    }

    @Override
    public void abort() {
        if (!ended) {
            ended = true;
            files.values().forEach(write::delete);
        }
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException(
                    "Cannot go on writing partition %d: its writer has ended, ask for another".formatted(partition));
        }
    }

    private void requireShared(PartitionValues values, Batch batch) {
        List<String> columns = write.partitionColumns();
        if (values.values().size() != columns.size()) {
            throw new IllegalArgumentException("Invalid partition values: %d for the partition columns %s"
                    .formatted(values.values().size(), columns));
        }
        if (columns.isEmpty()) {
            return;
        }
        for (int position = 0; position < batch.rowCount(); position++) {
            Row row = Row.copyOf(batch, position);
            for (int i = 0; i < columns.size(); i++) {
                @Nullable Object found = row.find(columns.get(i)).orElse(null);
                if (!Objects.equals(found, values.values().get(i))) {
                    throw new IllegalArgumentException(
                            "Invalid batch: row %d has another value of partition column '%s' than was said"
                                    .formatted(position, columns.get(i)));
                }
            }
        }
    }
}
