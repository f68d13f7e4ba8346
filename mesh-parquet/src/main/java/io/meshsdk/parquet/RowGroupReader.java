package io.meshsdk.parquet;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.parquet.internal.decoding.ColumnSource;
import io.meshsdk.parquet.internal.pages.LargeBatchException;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Reads one row group batch by batch; the buffers of a batch are those of the next. */
final class RowGroupReader implements BatchReader {
    private static final int FEWER = 16;

    private final RowGroupPartition partition;
    private final RowGroup group;
    private final Schema schema;
    private final List<FieldSources.FieldSource> sources;
    private OpenColumns columns;
    private int batchRows;
    private long rowsTaken;
    private long rowsRead;
    private boolean closed;

    private RowGroupReader(RowGroupPartition partition, OpenColumns columns) {
        this.partition = partition;
        this.group = partition.group();
        this.schema = partition.schema();
        this.sources = partition.sources().all();
        this.columns = columns;
        this.batchRows = columns.batchRows();
    }

    static RowGroupReader open(RowGroupPartition partition) {
        return new RowGroupReader(partition, openColumns(partition));
    }

    private static OpenColumns openColumns(RowGroupPartition partition) {
        OpenColumns columns = new OpenColumns(partition);
        try {
            columns.open();
            return columns;
        } catch (IOException | RuntimeException e) {
            columns.close();
            throw e instanceof DataSourceException known
                    ? known
                    : new DataSourceException(
                            "Cannot open row group %d of Parquet file '%s': check that the file is whole, or write it again."
                                    .formatted(
                                            partition.group().index(),
                                            partition.group().file().file()),
                            e);
        }
    }

    @Override
    public Optional<Batch> next() {
        while (!closed && rowsRead < group.rowCount()) {
            Batch batch = readNext();
            long first = group.firstRow() + rowsRead;
            rowsRead += batch.rowCount();
            Batch kept = group.file()
                    .file()
                    .deleted()
                    .map(deleted -> without(batch, first, deleted))
                    .orElse(batch);
            if (kept.rowCount() > 0) {
                return Optional.of(kept);
            }
        }
        return Optional.empty();
    }

    /** Reads the rows behind those that were read, fewer than usual where they take too much room. */
    private Batch readNext() {
        while (true) {
            try {
                while (rowsTaken < rowsRead) {
                    rowsTaken += take(rowsRead - rowsTaken).rowCount();
                }
                Batch batch = take(group.rowCount() - rowsRead);
                rowsTaken += batch.rowCount();
                return batch;
            } catch (LargeBatchException e) {
                startOver(batchRows / FEWER);
            }
        }
    }

    /** Opens the columns again: what was taken of them by halves is not to be had any more. */
    private void startOver(int rows) {
        OpenColumns again = openColumns(partition);
        columns.close();
        columns = again;
        batchRows = Math.max(1, rows);
        rowsTaken = 0;
    }

    private Batch take(long most) {
        int rows = (int) Math.min(batchRows, most);
        List<Column> read = new ArrayList<>(sources.size());
        for (FieldSources.FieldSource source : sources) {
            read.add(
                    source instanceof FieldSources.FieldSource.Constant constant
                            ? DictionaryColumn.constant(constant.column(), rows)
                            : read(source.field().name(), rows));
        }
        return Batch.of(schema, rows, read);
    }

    private Column read(String name, int rows) {
        ColumnSource source = columns.source(name);
        try {
            return source.read(rows);
        } catch (LargeBatchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw group.damaged(name, source.place(), e);
        }
    }

    private static Batch without(Batch batch, long first, LongPredicate deleted) {
        int[] positions = new int[batch.rowCount()];
        int count = 0;
        for (int row = 0; row < positions.length; row++) {
            if (!deleted.test(first + row)) {
                positions[count++] = row;
            }
        }
        return count == positions.length ? batch : batch.gather(positions, count);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            columns.close();
        }
    }
}
