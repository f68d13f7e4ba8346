package io.meshsdk.delta.internal.read;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.delta.internal.log.Deletions;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.schema.ColumnNames;
import io.meshsdk.delta.internal.schema.PartitionTexts;
import io.meshsdk.delta.internal.stats.FileBounds;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.parquet.ParquetDatasets;
import io.meshsdk.parquet.ReadOptions;
import io.meshsdk.parquet.TableFile;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Opens data files that the log of a table lists, or is to list, under one schema. Immutable and thread-safe. */
public final class ListedFiles {
    private static final long[] NONE = {};

    private final DeltaTable table;
    private final Schema schema;
    private final ColumnNames names;
    private final List<Field> partitionFields;

    /**
     * Creates what opens files of a table.
     *
     * @param schema the fields that are read; those a file lacks are null
     * @param names how they are called in files
     */
    public ListedFiles(DeltaTable table, Schema schema, List<String> partitionColumns, ColumnNames names) {
        this.table = table;
        this.schema = schema;
        this.names = names;
        this.partitionFields = partitionColumns.stream().map(schema::field).toList();
    }

    /** Returns the fields that are read. */
    public Schema schema() {
        return schema;
    }

    /** Returns the partition columns, outermost first. */
    public List<Field> partitionFields() {
        return partitionFields;
    }

    /** Returns the names of the partition columns, outermost first. */
    public List<String> partitionColumns() {
        return partitionFields.stream().map(Field::name).toList();
    }

    /** Returns the values of a file's partition columns, in their order. */
    public List<Optional<Object>> partition(LogFile file) {
        return partitionFields.stream()
                .map(field -> value(field, file.partitionValues()))
                .toList();
    }

    private Optional<Object> value(Field field, Map<String, @Nullable String> texts) {
        return Optional.ofNullable(PartitionTexts.read(field, texts.get(names.stored(field.name()))));
    }

    /** Returns what is known of a row in a partition: the values of its columns. */
    public PartitionStatistics constants(Map<String, @Nullable String> texts) {
        return new PartitionStatistics(1, constants(texts, 1));
    }

    private Map<String, ColumnStatistics> constants(Map<String, @Nullable String> texts, long rows) {
        Map<String, ColumnStatistics> known = new LinkedHashMap<>();
        for (Field field : partitionFields) {
            known.put(
                    field.name(),
                    value(field, texts)
                            .map(value -> ColumnStatistics.nulls(0).between(value, value))
                            .orElseGet(() -> ColumnStatistics.nulls(rows)));
        }
        return known;
    }

    /** Returns what the log knows of the values in a file: bounds that need not be values of it. */
    public PartitionStatistics statistics(LogFile file) {
        PartitionStatistics known = FileBounds.read(schema, names, file.stats());
        Map<String, ColumnStatistics> columns = new LinkedHashMap<>(known.columns());
        columns.putAll(constants(file.partitionValues(), known.rowCount()));
        return new PartitionStatistics(known.rowCount(), columns);
    }

    /** Returns a file without the rows that are deleted from it. */
    public TableFile file(LogFile file) {
        return file(file, deleted(file));
    }

    private TableFile file(LogFile file, long[] deleted) {
        TableFile found = opened(file);
        return deleted.length == 0 ? found : found.withoutRows(row -> Arrays.binarySearch(deleted, row) >= 0);
    }

    /** Returns a file without some rows more. */
    public TableFile without(LogFile file, long[] positions) {
        long[] gone = LongStream.concat(Arrays.stream(deleted(file)), Arrays.stream(positions))
                .sorted()
                .toArray();
        return opened(file).withoutRows(row -> Arrays.binarySearch(gone, row) >= 0);
    }

    private TableFile opened(LogFile file) {
        Path location = file.location(table.folder());
        TableFile found = called(TableFile.of(table.files().parquet(location)).identified(location.toString()));
        for (Field field : partitionFields) {
            Optional<Object> value = value(field, file.partitionValues());
            found = value.isPresent() ? found.withConstant(field.name(), value.get()) : found.withNull(field.name());
        }
        return found;
    }

    private TableFile called(TableFile file) {
        return switch (names.mode()) {
            case NONE -> file;
            case NAME -> file.renamed(names.stored());
            case ID -> file.withFieldIds(names.ids());
        };
    }

    private static long[] deleted(LogFile file) {
        Deletions deletions = file.deletions();
        return deletions == null ? NONE : deletions.positions();
    }

    /** Returns the rows of some files. */
    public Dataset rows(List<TableFile> files) {
        return ParquetDatasets.ofTable(schema, files);
    }

    /** Returns all rows of some files that a filter holds for, and maybe others. */
    public Dataset rows(List<LogFile> files, Filter filter) {
        List<TableFile> wanted = files.stream()
                .filter(file -> filter.mayHold(statistics(file)))
                .map(this::file)
                .toList();
        return ParquetDatasets.ofTable(schema, wanted, ReadOptions.defaults().keeping(filter::mayHold));
    }

    /** Shows some columns of a file's rows, batch by batch, in the order in which they lie there. */
    public void read(LogFile file, List<String> columns, BatchVisitor visitor) {
        long[] deleted = deleted(file);
        RowPositions positions = new RowPositions(deleted);
        for (Partition partition :
                rows(List.of(file(file, deleted))).select(columns).partitions()) {
            try (BatchReader reader = partition.open()) {
                Optional<Batch> batch = reader.next();
                while (batch.isPresent()) {
                    positions.advance(batch.get().rowCount());
                    visitor.visit(batch.get(), positions);
                    batch = reader.next();
                }
            }
        }
    }

    /** Sees the rows of a file, some at a time. */
    public interface BatchVisitor {
        /** Sees rows that are valid until it returns, and where they lie in the file. */
        void visit(Batch batch, RowPositions positions);
    }
}
