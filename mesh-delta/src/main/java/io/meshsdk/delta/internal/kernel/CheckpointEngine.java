package io.meshsdk.delta.internal.kernel;

import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.internal.data.vector.DefaultBooleanVector;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.ExpressionHandler;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.engine.FileSystemClient;
import io.delta.kernel.engine.JsonHandler;
import io.delta.kernel.engine.MetricsReporter;
import io.delta.kernel.engine.ParquetHandler;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An engine that writes checkpoints without the removals of files that came back, as restored ones do. Kernel leaves both in,
 * and other readers take the removal for the later of the two. For one checkpoint.
 */
final class CheckpointEngine implements Engine {
    private final Engine engine;

    CheckpointEngine(Engine engine) {
        this.engine = engine;
    }

    @Override
    public ExpressionHandler getExpressionHandler() {
        return engine.getExpressionHandler();
    }

    @Override
    public JsonHandler getJsonHandler() {
        return engine.getJsonHandler();
    }

    @Override
    public FileSystemClient getFileSystemClient() {
        return engine.getFileSystemClient();
    }

    @Override
    public ParquetHandler getParquetHandler() {
        return new CheckpointWriter(engine.getParquetHandler());
    }

    @Override
    public List<MetricsReporter> getMetricsReporters() {
        return engine.getMetricsReporters();
    }

    /** Writes the actions of a checkpoint, which come from the newest version to the oldest. */
    private static final class CheckpointWriter implements ParquetHandler {
        private final ParquetHandler handler;
        private final Set<String> added = new HashSet<>();

        CheckpointWriter(ParquetHandler handler) {
            this.handler = handler;
        }

        @Override
        public CloseableIterator<FileReadResult> readParquetFiles(
                CloseableIterator<FileStatus> files, StructType schema, Optional<Predicate> predicate)
                throws IOException {
            return handler.readParquetFiles(files, schema, predicate);
        }

        @Override
        public CloseableIterator<DataFileStatus> writeParquetFiles(
                String folder, CloseableIterator<FilteredColumnarBatch> data, List<Column> statistics)
                throws IOException {
            return handler.writeParquetFiles(folder, data, statistics);
        }

        @Override
        public void writeParquetFileAtomically(String path, CloseableIterator<FilteredColumnarBatch> actions)
                throws IOException {
            handler.writeParquetFileAtomically(path, actions.map(this::withoutReturned));
        }

        private FilteredColumnarBatch withoutReturned(FilteredColumnarBatch batch) {
            StructType schema = batch.getData().getSchema();
            FileKeys adds = FileKeys.of(batch.getData().getColumnVector(schema.indexOf("add")));
            FileKeys removals = FileKeys.of(batch.getData().getColumnVector(schema.indexOf("remove")));
            Optional<ColumnVector> selected = batch.getSelectionVector();
            boolean[] kept = new boolean[batch.getData().getSize()];
            for (int row = 0; row < kept.length; row++) {
                boolean wanted = selected.isEmpty()
                        || (!selected.get().isNullAt(row) && selected.get().getBoolean(row));
                kept[row] = wanted && keeps(adds.at(row), removals.at(row));
            }
            return new FilteredColumnarBatch(
                    batch.getData(), Optional.of(new DefaultBooleanVector(kept.length, Optional.empty(), kept)));
        }

        private boolean keeps(Optional<String> add, Optional<String> removal) {
            add.ifPresent(added::add);
            return removal.filter(added::contains).isEmpty();
        }
    }
}
