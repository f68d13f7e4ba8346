package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.delta.internal.schema.ColumnMappingMode;
import io.meshsdk.delta.internal.schema.ColumnNames;
import io.meshsdk.delta.internal.schema.PartitionTexts;
import io.meshsdk.delta.internal.stats.FileStats;
import io.meshsdk.delta.internal.stats.IndexedColumns;
import io.meshsdk.error.StorageException;
import io.meshsdk.parquet.WriterOptions;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.PartitionValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which columns lie in files, and which only in the log. */
final class FileLayout {
    private final Schema tableSchema;
    private final Schema fileSchema;
    private final List<Field> partitionFields;
    private final ColumnNames names;
    private final Schema storedSchema;
    private final IndexedColumns indexed;
    private final FileSizes sizes;
    private final List<String> sortedBy;
    private final RowBudget waiting;

    FileLayout(TableShape shape, Map<String, String> properties, ColumnNames names, FileSizes sizes) {
        this.sizes = sizes;
        this.tableSchema = shape.schema();
        this.partitionFields =
                shape.partitionColumns().stream().map(tableSchema::field).toList();
        List<Field> inFiles = tableSchema.fields().stream()
                .filter(field -> !shape.partitionColumns().contains(field.name()))
                .toList();
        if (inFiles.isEmpty()) {
            throw new StorageException(
                    "Cannot store a table in '%s' that is partitioned by all of its columns. Leave one column out of the partitioning."
                            .formatted(shape.folder()));
        }
        this.fileSchema = Schema.of(inFiles);
        this.names = names;
        this.storedSchema = names.inFiles(fileSchema);
        this.indexed = IndexedColumns.of(fileSchema, properties).called(names);
        this.sortedBy = shape.sortedBy().stream().map(this::sortable).toList();
        this.waiting = new RowBudget(sizes.rowGroupBytes() / 2);
        partitionFields.forEach(PartitionTexts::requirePartitioning);
        partitionFields.forEach(FileLayout::requireNotSensitive);
    }

    private static void requireNotSensitive(Field field) {
        if (field.isSensitive()) {
            throw new StorageException(
                    "Cannot partition by column '%s': its values are sensitive, and would show in paths and in the log. Partition by another column."
                            .formatted(field.name()));
        }
    }

    /** Returns statistics of a file as the log writes them. */
    String statistics(PartitionStatistics statistics) {
        return FileStats.write(fileSchema, statistics, indexed);
    }

    /** Returns the fields that lie in files, as they are called there. */
    Schema storedSchema() {
        return storedSchema;
    }

    private String sortable(String column) {
        if (!fileSchema.contains(column) || fileSchema.field(column).type().isNested()) {
            throw new StorageException(
                    "Cannot sort rows by column '%s': it is nested, or does not lie in files. Sort by columns of single values that do not partition the table."
                            .formatted(column));
        }
        return names.stored(column);
    }

    /** Returns how files are laid out: what all open files of a writer hold in memory stays the same. */
    WriterOptions options() {
        long group = sizes.rowGroupBytes();
        return WriterOptions.defaults()
                .fieldIds(names.idsByStoredPath())
                .sortedBy(sortedBy)
                .rowGroupBytes(partitionFields.isEmpty() ? group : Math.max(1, group / 2 / PartitionFiles.MOST_OPEN));
    }

    /** Returns how much the rows may take that wait to be written, over all writers of this layout. */
    RowBudget waiting() {
        return waiting;
    }

    /** Returns from which size on further rows belong into another file. */
    long fullBytes() {
        return sizes.fileBytes();
    }

    /** Returns the columns of a batch that lie in files. */
    Batch inFile(Batch batch) {
        if (!batch.schema().names().equals(tableSchema.names())) {
            throw new StorageException("Cannot write a batch of columns %s to a table of columns %s. Conform it first."
                    .formatted(batch.schema().names(), tableSchema.names()));
        }
        if (partitionFields.isEmpty() && names.mode() == ColumnMappingMode.NONE) {
            return batch;
        }
        List<Column> columns = new ArrayList<>();
        for (Field field : fileSchema.fields()) {
            columns.add(batch.column(field.name()));
        }
        return Batch.of(storedSchema, batch.rowCount(), columns);
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
            texts.put(
                    names.stored(field.name()),
                    PartitionTexts.write(field, values.values().get(i)));
        }
        return texts;
    }
}
