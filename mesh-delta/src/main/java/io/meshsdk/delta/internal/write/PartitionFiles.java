package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.delta.internal.constraint.HeldNulls;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.replace.Replacement;
import io.meshsdk.delta.internal.schema.FolderNames;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.StagedFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one partition of a dataset: a file for each combination of partition values. A few files are open at once; rows of
 * other values wait in memory, and are written when they take too much of it, those of the most bytes first.
 */
final class PartitionFiles implements PartitionWriter {
    /** How many files are open at once, each with a row group in memory. */
    static final int MOST_OPEN = 8;

    private final int index;
    private final String writeId;
    private final FileLayout layout;
    private final Staging staging;
    private final Replacement replacement;
    private final String attempt = UUID.randomUUID().toString().substring(0, 8);
    private final Map<PartitionValues, DataFile> current = new LinkedHashMap<>();
    private final Map<PartitionValues, DataFile> open = new LinkedHashMap<>(16, 0.75f, true);
    private final List<DataFile> begun = new ArrayList<>();
    private long waitingBytes;
    private final HeldNulls nulls = new HeldNulls();
    private boolean ended;

    PartitionFiles(int index, String writeId, FileLayout layout, Staging staging, Replacement replacement) {
        this.index = index;
        this.writeId = writeId;
        this.layout = layout;
        this.staging = staging;
        this.replacement = replacement;
        layout.waiting().join();
    }

    @Override
    public FileId write(PartitionValues values, Batch batch) {
        requireOpen();
        Batch inFile = layout.inFile(batch);
        nulls.note(batch);
        DataFile file = file(values);
        if (open.get(values) != null) {
            file.write(inFile);
        } else if (open.size() < MOST_OPEN) {
            keepOpen(values, file);
            file.write(inFile);
        } else {
            hold(file, inFile);
        }
        return new FileId(file.logPath());
    }

    private DataFile file(PartitionValues values) {
        DataFile file = current.get(values);
        if (file != null && file.isFull()) {
            complete(values, file);
            file = null;
        }
        return file == null ? begin(values) : file;
    }

    private DataFile begin(PartitionValues values) {
        Map<String, @Nullable String> texts = layout.texts(values);
        replacement.requireAdmitted(texts);
        String folder = FolderNames.of(texts);
        String name = "part-%05d-%s-%s-%04d.zstd.parquet".formatted(index, writeId, attempt, begun.size());
        DataFile file = new DataFile(staging, folder.isEmpty() ? name : folder + "/" + name, layout, texts);
        begun.add(file);
        current.put(values, file);
        return file;
    }

    private void hold(DataFile file, Batch inFile) {
        long before = file.waitingBytes();
        file.hold(inFile);
        waitingBytes += file.waitingBytes() - before;
        long most = layout.waiting().share();
        if (waitingBytes > most) {
            writeLargest(most - most / 4);
        }
    }

    /** Writes waiting rows, those that take the most memory first, until the rest takes no more than so many bytes. */
    private void writeLargest(long rest) {
        List<Map.Entry<PartitionValues, DataFile>> largest = current.entrySet().stream()
                .filter(entry -> entry.getValue().waitingBytes() > 0)
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().waitingBytes()))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
        for (Map.Entry<PartitionValues, DataFile> one : largest) {
            if (waitingBytes <= rest) {
                return;
            }
            if (open.size() == MOST_OPEN) {
                Map.Entry<PartitionValues, DataFile> eldest =
                        open.entrySet().iterator().next();
                complete(eldest.getKey(), eldest.getValue());
            }
            keepOpen(one.getKey(), one.getValue());
        }
    }

    private void keepOpen(PartitionValues values, DataFile file) {
        waitingBytes -= file.waitingBytes();
        file.writeWaiting();
        open.put(values, file);
    }

    private void complete(PartitionValues values, DataFile file) {
        file.complete();
        open.remove(values);
        current.remove(values);
    }

    /** Writes rows that the table has already, all of one partition. */
    void copy(List<Optional<Object>> values, Dataset rows) {
        PartitionValues partition = new PartitionValues(
                values.stream().map(value -> value.orElse(null)).toList());
        for (Partition some : rows.partitions()) {
            try (BatchReader reader = some.open()) {
                Optional<Batch> batch = reader.next();
                while (batch.isPresent()) {
                    if (batch.get().rowCount() > 0) {
                        write(partition, batch.get());
                    }
                    batch = reader.next();
                }
            }
        }
    }

    @Override
    public StagedFiles finish() {
        requireOpen();
        dropEmpty();
        List<LogFile> files = begun.stream().map(DataFile::finish).toList();
        end();
        return new StagedFiles(
                index,
                files.stream().map(file -> new FileId(file.path())).toList(),
                begun.stream().mapToLong(DataFile::rowCount).sum(),
                files.stream().mapToLong(LogFile::size).sum(),
                StagedForm.write(new StagedRows(files, nulls.paths())));
    }

    // A file without rows would make a commit that changes nothing look like one that does.
    private void dropEmpty() {
        List<DataFile> empty =
                begun.stream().filter(file -> file.rowCount() == 0).toList();
        empty.forEach(DataFile::abort);
        delete(empty);
        begun.removeAll(empty);
    }

    @Override
    public void abort() {
        if (ended) {
            return;
        }
        end();
        List<Runnable> endings = new ArrayList<>();
        begun.forEach(file -> endings.add(file::abort));
        endings.add(() -> delete(begun));
        Endings.all(endings);
    }

    private void delete(List<DataFile> files) {
        staging.delete(
                files.stream().filter(DataFile::isMade).map(DataFile::path).toList());
    }

    private void end() {
        ended = true;
        current.clear();
        open.clear();
        layout.waiting().leave();
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException(
                    "Cannot write partition %d: its writer has ended. Ask the write for another.".formatted(index));
        }
    }
}
