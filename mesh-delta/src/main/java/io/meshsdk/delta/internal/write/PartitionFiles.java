package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Batch;
import io.meshsdk.delta.internal.files.Durability;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.schema.FolderNames;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.StagedFiles;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes one partition of a dataset: a file for each combination of partition values. */
final class PartitionFiles implements PartitionWriter {
    /** How many files are open at once, each with a row group in memory; the least recently used is completed first. */
    static final int MOST_OPEN = 8;

    private final int index;
    private final String writeId;
    private final FileLayout layout;
    private final Staging staging;
    private final Durability durability;
    private final String attempt = UUID.randomUUID().toString().substring(0, 8);
    private final Map<PartitionValues, DataFile> open = new LinkedHashMap<>(16, 0.75f, true);
    private final List<DataFile> begun = new ArrayList<>();
    private boolean ended;

    PartitionFiles(int index, String writeId, FileLayout layout, Staging staging, Durability durability) {
        this.index = index;
        this.writeId = writeId;
        this.layout = layout;
        this.staging = staging;
        this.durability = durability;
    }

    @Override
    public FileId write(PartitionValues values, Batch batch) {
        requireOpen();
        Batch inFile = layout.inFile(batch);
        DataFile file = open.get(values);
        if (file == null || file.isFull()) {
            file = begin(values);
        }
        file.write(inFile);
        return new FileId(file.logPath());
    }

    private DataFile begin(PartitionValues values) {
        Map<String, @Nullable String> texts = layout.texts(values);
        completeOne(values);
        String folder = FolderNames.of(texts);
        String name = "part-%05d-%s-%s-%04d.zstd.parquet".formatted(index, writeId, attempt, begun.size());
        String relative = folder.isEmpty() ? name : folder + "/" + name;
        DataFile file = DataFile.begin(staging, relative, layout, texts, durability);
        begun.add(file);
        open.put(values, file);
        return file;
    }

    private void completeOne(PartitionValues values) {
        DataFile full = open.remove(values);
        if (full != null) {
            full.complete();
        } else if (open.size() == MOST_OPEN) {
            Iterator<DataFile> eldest = open.values().iterator();
            eldest.next().complete();
            eldest.remove();
        }
    }

    @Override
    public StagedFiles finish() {
        requireOpen();
        dropEmpty();
        List<LogFile> files = begun.stream().map(DataFile::finish).toList();
        ended = true;
        open.clear();
        return new StagedFiles(
                index,
                files.stream().map(file -> new FileId(file.path())).toList(),
                begun.stream().mapToLong(DataFile::rowCount).sum(),
                files.stream().mapToLong(LogFile::size).sum(),
                StagedForm.write(files));
    }

    // A file without rows would make a commit that changes nothing look like one that does.
    private void dropEmpty() {
        List<DataFile> empty =
                begun.stream().filter(file -> file.rowCount() == 0).toList();
        empty.forEach(DataFile::abort);
        staging.delete(empty.stream().map(DataFile::path).toList());
        begun.removeAll(empty);
    }

    @Override
    public void abort() {
        if (ended) {
            return;
        }
        ended = true;
        open.clear();
        List<Runnable> endings = new ArrayList<>();
        begun.forEach(file -> endings.add(file::abort));
        endings.add(() -> staging.delete(begun.stream().map(DataFile::path).toList()));
        Endings.all(endings);
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException(
                    "Cannot write partition %d: its writer has ended. Ask the write for another.".formatted(index));
        }
    }
}
