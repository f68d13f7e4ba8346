package io.meshsdk.parquet;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.parquet.internal.decoding.ColumnDecoder;
import io.meshsdk.parquet.internal.decoding.PageCodecs;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.EncodingStats;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Reads one row group batch by batch; the buffers of a batch are those of the next. */
final class RowGroupReader implements BatchReader {
    private final RowGroup group;
    private final Schema schema;
    private final List<FieldSources.FieldSource> sources;
    private final PageCodecs codecs = new PageCodecs();
    private final Map<String, ColumnDecoder> decoders = new LinkedHashMap<>();
    private final ParquetFileReader file;
    private final int batchRows;
    private long rowsRead;
    private boolean closed;

    private RowGroupReader(RowGroup group, Schema schema, FieldSources sources) throws IOException {
        this.group = group;
        this.schema = schema;
        this.sources = sources.all();
        Map<String, ColumnChunkMetaData> chunks = chunks();
        this.batchRows = group.batchRows(chunks.values());
        this.file = group.file().open(codecs);
    }

    static RowGroupReader open(RowGroup group, Schema schema, FieldSources sources) {
        RowGroupReader reader = null;
        try {
            reader = new RowGroupReader(group, schema, sources);
            reader.start();
            return reader;
        } catch (IOException | RuntimeException e) {
            if (reader != null) {
                reader.close();
            }
            throw e instanceof DataSourceException known
                    ? known
                    : new DataSourceException(
                            "Cannot open row group %d of Parquet file '%s': check that the file is whole, or write it again."
                                    .formatted(group.index(), group.file().file()),
                            e);
        }
    }

    private Map<String, ColumnChunkMetaData> chunks() throws IOException {
        Map<String, ColumnChunkMetaData> found = new LinkedHashMap<>();
        long length = group.file().length();
        for (FieldSources.FieldSource source : sources) {
            if (source instanceof FieldSources.FieldSource.InFile) {
                String name = source.field().name();
                ColumnChunkMetaData chunk = group.chunk(name)
                        .orElseThrow(() -> damaged(name, new IOException("The row group has no such column")));
                long start = chunk.getStartingPos();
                if (start < 0 || chunk.getTotalSize() < 0 || chunk.getTotalSize() > length - start) {
                    throw damaged(name, new IOException("The footer places the column outside of the file"));
                }
                found.put(name, chunk);
            }
        }
        return found;
    }

    private void start() throws IOException {
        List<ColumnDescriptor> wanted = new ArrayList<>();
        for (FieldSources.FieldSource source : sources) {
            if (source instanceof FieldSources.FieldSource.InFile) {
                wanted.add(group.file()
                        .schema()
                        .getColumnDescription(new String[] {source.field().name()}));
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        PageReadStore pages = pages(wanted);
        for (ColumnDescriptor column : wanted) {
            String name = column.getPath()[0];
            decoders.put(
                    name,
                    new ColumnDecoder(
                            schema.field(name).type(), column, pages.getPageReader(column), isCoded(column, name)));
        }
    }

    private PageReadStore pages(List<ColumnDescriptor> wanted) throws IOException {
        try {
            return pagesOf(wanted);
        } catch (IOException | RuntimeException e) {
            for (ColumnDescriptor column : wanted) {
                requireWhole(column);
            }
            throw e;
        }
    }

    private PageReadStore pagesOf(List<ColumnDescriptor> columns) throws IOException {
        file.setRequestedSchema(columns);
        return file.readRowGroup(group.index());
    }

    private void requireWhole(ColumnDescriptor column) {
        try (PageReadStore pages = pagesOf(List.of(column))) {
            if (pages.getRowCount() != group.rowCount()) {
                throw new IOException("%d rows instead of %d".formatted(pages.getRowCount(), group.rowCount()));
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(column.getPath()[0], e);
        }
    }

    private boolean isCoded(ColumnDescriptor column, String name) {
        EncodingStats pages =
                group.chunk(name).map(ColumnChunkMetaData::getEncodingStats).orElse(null);
        PrimitiveTypeName type = column.getPrimitiveType().getPrimitiveTypeName();
        boolean bytes = type == PrimitiveTypeName.BINARY || type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
        return bytes
                && pages != null
                && pages.hasDictionaryPages()
                && pages.hasDictionaryEncodedPages()
                && !pages.hasNonDictionaryEncodedPages();
    }

    @Override
    public Optional<Batch> next() {
        while (!closed && rowsRead < group.rowCount()) {
            int rows = (int) Math.min(batchRows, group.rowCount() - rowsRead);
            Batch batch = read(rows);
            long first = group.firstRow() + rowsRead;
            rowsRead += rows;
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

    private Batch read(int rows) {
        List<Column> columns = new ArrayList<>(sources.size());
        for (FieldSources.FieldSource source : sources) {
            columns.add(
                    source instanceof FieldSources.FieldSource.Constant constant
                            ? DictionaryColumn.constant(constant.column(), rows)
                            : read(source.field().name(), rows));
        }
        return Batch.of(schema, rows, columns);
    }

    private Column read(String name, int rows) {
        ColumnDecoder decoder = decoders.get(name);
        if (decoder == null) {
            throw new IllegalStateException("Field '%s' was not opened".formatted(name));
        }
        try {
            return decoder.read(rows);
        } catch (IOException | RuntimeException e) {
            throw damaged(name, e);
        }
    }

    private DataSourceException damaged(String column, Exception cause) {
        return new DataSourceException(
                "Cannot read column '%s' of Parquet file '%s': its pages are damaged. Restore the file, or write it again."
                        .formatted(column, group.file().file()),
                cause);
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
        if (closed) {
            return;
        }
        closed = true;
        decoders.clear();
        try {
            file.close();
        } catch (IOException e) {
            throw new DataSourceException(
                    "Cannot close Parquet file '%s': what was read of it is right."
                            .formatted(group.file().file()),
                    e);
        } finally {
            codecs.release();
        }
    }
}
