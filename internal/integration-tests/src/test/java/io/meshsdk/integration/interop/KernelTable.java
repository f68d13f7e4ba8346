package io.meshsdk.integration.interop;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.SnapshotBuilder;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructField;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;

/** Reads a version of a table with Delta Kernel alone: its engine, its file system, its Parquet reader. */
public final class KernelTable {
    private final Engine engine = DefaultEngine.create(new Configuration());
    private final Path location;
    private final Snapshot snapshot;

    /** Opens the newest version of the table in a folder. */
    public KernelTable(Path location) {
        this(location, builder -> builder);
    }

    private KernelTable(Path location, UnaryOperator<SnapshotBuilder> version) {
        this.location = location.toAbsolutePath();
        this.snapshot = version.apply(TableManager.loadSnapshot(this.location.toString()))
                .build(engine);
    }

    /** Opens a version of the table in a folder. */
    static KernelTable at(Path location, long version) {
        return new KernelTable(location, builder -> builder.atVersion(version));
    }

    /** Returns a line {@code name: type} for each column. */
    List<String> schema() {
        return snapshot.getSchema().fields().stream()
                .map(KernelValues::fieldName)
                .toList();
    }

    /** Returns all rows, a map of column names and values each. */
    public List<Map<String, Object>> rows() throws IOException {
        return read(snapshot.getScanBuilder().build());
    }

    /** Returns the rows of the files that a scan lists, also those for which the predicate does not hold. */
    List<Map<String, Object>> rowsOfFiles(Predicate predicate) throws IOException {
        return read(snapshot.getScanBuilder().withFilter(predicate).build());
    }

    /** Returns the files of the table, relative to its folder and sorted. */
    List<String> files() throws IOException {
        return names(snapshot.getScanBuilder().build());
    }

    /** Returns the files that a scan lists, relative to the folder of the table and sorted. */
    List<String> files(Predicate predicate) throws IOException {
        return names(snapshot.getScanBuilder().withFilter(predicate).build());
    }

    private List<String> names(Scan scan) throws IOException {
        return scanned(scan).stream()
                .map(file -> InternalScanFileUtils.getAddFileStatus(file).getPath())
                .map(this::relative)
                .sorted()
                .toList();
    }

    private String relative(String file) {
        String path = new org.apache.hadoop.fs.Path(file).toUri().getPath();
        return location.relativize(Path.of(path)).toString();
    }

    private List<Row> scanned(Scan scan) throws IOException {
        List<Row> files = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> rows = batches.next().getRows()) {
                    rows.forEachRemaining(files::add);
                }
            }
        }
        return files;
    }

    private List<Map<String, Object>> read(Scan scan) throws IOException {
        Row state = scan.getScanState(engine);
        List<Map<String, Object>> found = new ArrayList<>();
        for (Row file : scanned(scan)) {
            FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
            CloseableIterator<FileReadResult> physical = engine.getParquetHandler()
                    .readParquetFiles(
                            Utils.singletonCloseableIterator(status),
                            ScanStateRow.getPhysicalDataReadSchema(state),
                            Optional.empty());
            try (CloseableIterator<FilteredColumnarBatch> logical =
                    Scan.transformPhysicalData(engine, state, file, physical.map(FileReadResult::getData))) {
                while (logical.hasNext()) {
                    add(logical.next(), found);
                }
            }
        }
        return found;
    }

    private static void add(FilteredColumnarBatch batch, List<Map<String, Object>> found) {
        ColumnarBatch rows = batch.getData();
        for (int row = 0; row < rows.getSize(); row++) {
            if (isSelected(batch, row)) {
                found.add(values(rows, row));
            }
        }
    }

    private static boolean isSelected(FilteredColumnarBatch batch, int row) {
        return batch.getSelectionVector()
                .map(selected -> !selected.isNullAt(row) && selected.getBoolean(row))
                .orElse(true);
    }

    private static Map<String, Object> values(ColumnarBatch rows, int row) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<StructField> fields = rows.getSchema().fields();
        for (int i = 0; i < fields.size(); i++) {
            values.put(fields.get(i).getName(), KernelValues.value(rows.getColumnVector(i), row));
        }
        return values;
    }
}
