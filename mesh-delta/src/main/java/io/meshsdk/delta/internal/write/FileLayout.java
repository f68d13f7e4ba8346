package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.delta.internal.schema.PartitionTexts;
import io.meshsdk.error.StorageException;
import io.meshsdk.parquet.WriterOptions;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns lie in files, and which only in the log. */
final class FileLayout {
    private static final long BUFFERED_BYTES = 128L * 1024 * 1024;

    private final Schema tableSchema;
    private final Schema fileSchema;
    private final List<Field> partitionFields;

    FileLayout(WriteTarget target) {
        this.tableSchema = target.schema();
        this.partitionFields =
                target.partitionColumns().stream().map(tableSchema::field).toList();
        List<Field> inFiles = tableSchema.fields().stream()
                .filter(field -> !target.partitionColumns().contains(field.name()))
                .toList();
        if (inFiles.isEmpty()) {
            throw new StorageException(
                    "Cannot store a table in '%s' that is partitioned by all of its columns. Leave one column out of the partitioning."
                            .formatted(target.location()));
        }
        this.fileSchema = Schema.of(inFiles);
        partitionFields.forEach(PartitionTexts::requirePartitioning);
    }

    /** Returns the fields that lie in files. */
    Schema fileSchema() {
        return fileSchema;
    }

    /** Returns how files are laid out: what all open files of a writer hold in memory stays the same. */
    WriterOptions options() {
        WriterOptions options = WriterOptions.defaults();
        return partitionFields.isEmpty() ? options : options.rowGroupBytes(BUFFERED_BYTES / PartitionFiles.MOST_OPEN);
    }

    /** Returns the columns of a batch that lie in files. */
    Batch inFile(Batch batch) {
        if (!batch.schema().names().equals(tableSchema.names())) {
            throw new StorageException("Cannot write a batch of columns %s to a table of columns %s. Conform it first."
                    .formatted(batch.schema().names(), tableSchema.names()));
        }
        if (partitionFields.isEmpty()) {
            return batch;
        }
        List<Column> columns = new ArrayList<>();
        for (Field field : fileSchema.fields()) {
            columns.add(batch.column(field.name()));
        }
        return Batch.of(fileSchema, batch.rowCount(), columns);
    }

    /** Returns partition values as the log writes them, by column. */
    Map<String, @Nullable String> texts(PartitionValues values) {
        if (values.values().size() != partitionFields.size()) {
            throw new StorageException("Cannot write rows with %d partition values to a table of %d partition columns."
                    .formatted(values.values().size(), partitionFields.size()));
        }
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        for (int i = 0; i < partitionFields.size(); i++) {
            Field field = partitionFields.get(i);
            texts.put(field.name(), PartitionTexts.write(field, values.values().get(i)));
        }
        return texts;
    }
}
