package io.meshsdk.parquet.internal.avro;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.error.MeshException;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Reads what an iterator gives, record by record, into batches. */
final class RecordReader implements BatchReader {
    private static final int MOST_ROWS = 4_096;
    private static final long MOST_BYTES = 32L << 20;

    private final Schema schema;
    private final Place place;
    private final Iterator<? extends IndexedRecord> records;
    private final MisfitNotes notes = new MisfitNotes();
    private final AvroValues values = new AvroValues(notes);
    private boolean closed;

    private RecordReader(Schema schema, Iterator<? extends IndexedRecord> records) {
        this.schema = schema;
        this.place = Place.ofRows(schema);
        this.records = records;
    }

    static RecordReader open(Schema schema, Iterable<? extends IndexedRecord> records) {
        try {
            return new RecordReader(schema, records.iterator());
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed("the records", e);
        }
    }

    @Override
    public Optional<Batch> next() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try {
            long bytes = 0;
            while (!closed && rows.size() < MOST_ROWS && bytes < MOST_BYTES && records.hasNext()) {
                rows.add(row(records.next()));
                bytes += values.drainBytes();
            }
        } catch (MeshException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed("record %d".formatted(notes.row()), e);
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(batch(rows));
    }

    private @Nullable Object[] row(@Nullable IndexedRecord record) {
        if (record == null) {
            throw new DataSourceException("Cannot read record %d: it is null. Leave it out.".formatted(notes.row()));
        }
        @Nullable Object[] row = values.struct(place, record);
        notes.endRow();
        return row;
    }

    private Batch batch(List<@Nullable Object[]> rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < place.size(); i++) {
            List<@Nullable Object> column = new ArrayList<>(rows.size());
            for (@Nullable Object[] row : rows) {
                column.add(row[i]);
            }
            columns.add(ValueColumns.of(place.child(i).type(), column));
        }
        return Batch.of(schema, rows.size(), columns).withMisfits(notes.drain());
    }

    /** Closes the iterator where it can be closed. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            if (records instanceof AutoCloseable resource) {
                close(resource);
            }
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (MeshException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataSourceException("Cannot close the records' source: interrupted", e);
        } catch (Exception e) {
            throw failed("the records' end", e);
        }
    }

    private static DataSourceException failed(String what, Exception cause) {
        return new DataSourceException(
                "Cannot read %s: the source failed with %s. Mend the source and publish again."
                        .formatted(what, cause.getClass().getName()),
                cause);
    }
}
