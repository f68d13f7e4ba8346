package io.meshsdk.parquet;

import io.meshsdk.error.DataSourceException;
import io.meshsdk.parquet.internal.decoding.ColumnDecoder;
import io.meshsdk.parquet.internal.decoding.ColumnSource;
import io.meshsdk.parquet.internal.pages.DamagedPages;
import io.meshsdk.parquet.internal.pages.DirectPages;
import io.meshsdk.parquet.internal.pages.PageCodecs;
import io.meshsdk.parquet.internal.pages.ReaderArrays;
import io.meshsdk.parquet.internal.pages.StoredPages;
import io.meshsdk.parquet.internal.records.RecordColumns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.io.SeekableInputStream;
import org.jspecify.annotations.Nullable;

/** The columns of one row group that are being read, each by the decoder that fits it. Not thread-safe. */
final class OpenColumns implements AutoCloseable {
    private final RowGroup group;
    private final RowGroupPartition partition;
    private final PageCodecs codecs;
    private final ReaderArrays arrays;
    private final List<DirectPages> direct = new ArrayList<>();
    private final Map<String, ColumnSource> sources = new LinkedHashMap<>();
    private final List<ColumnChunkMetaData> chunks = new ArrayList<>();
    private @Nullable SeekableInputStream stream;
    private @Nullable ParquetFileReader file;
    private @Nullable PageReadStore stored;

    OpenColumns(RowGroupPartition partition) {
        this.partition = partition;
        this.group = partition.group();
        this.arrays = partition.arrays().take();
        this.codecs = new PageCodecs(arrays);
    }

    void open() throws IOException {
        List<ChosenColumn> stored = new ArrayList<>();
        Map<ColumnPath, ColumnChunkMetaData> all = group.chunks();
        for (FieldSources.FieldSource.InFile field : partition.sources().inFile()) {
            ChosenColumn column = ChosenColumn.of(group, all, field, partition.decoder());
            chunks.addAll(column.chunks());
            if (column.decoder() == Decoder.DIRECT) {
                openDirect(column);
            } else {
                stored.add(column);
            }
        }
        if (!stored.isEmpty()) {
            openStored(stored);
        }
    }

    int batchRows() {
        return group.batchRows(chunks);
    }

    ColumnSource source(String field) {
        ColumnSource found = sources.get(field);
        if (found == null) {
            throw new IllegalStateException("Field '%s' was not opened".formatted(field));
        }
        return found;
    }

    private void openDirect(ChosenColumn column) throws IOException {
        SeekableInputStream open = stream == null ? group.file().stream() : stream;
        stream = open;
        DirectPages pages = new DirectPages(open, column.chunks().get(0), arrays);
        direct.add(pages);
        sources.put(
                column.name(),
                new ColumnDecoder(column.stored().type(), column.leaves().get(0), pages));
    }

    private void openStored(List<ChosenColumn> columns) throws IOException {
        ParquetFileReader open = group.file().open(codecs, arrays.chunks());
        file = open;
        List<ColumnDescriptor> leaves =
                columns.stream().flatMap(column -> column.leaves().stream()).toList();
        PageReadStore pages = pages(open, leaves);
        stored = pages;
        RecordColumns records = new RecordColumns(
                pages, group.file().schema(), group.file().writer().orElse(null));
        for (ChosenColumn column : columns) {
            sources.put(
                    column.name(),
                    column.decoder() == Decoder.RECORDS
                            ? records.open(
                                    column.stored().name(), column.stored().type())
                            : stored(column, pages));
        }
    }

    private static ColumnSource stored(ChosenColumn column, PageReadStore pages) {
        ColumnDescriptor leaf = column.leaves().get(0);
        return new ColumnDecoder(column.stored().type(), leaf, new StoredPages(pages.getPageReader(leaf)));
    }

    private PageReadStore pages(ParquetFileReader open, List<ColumnDescriptor> leaves) throws IOException {
        try {
            return pagesOf(open, leaves);
        } catch (IOException | RuntimeException e) {
            for (ColumnDescriptor leaf : leaves) {
                requireWhole(open, leaf);
            }
            throw e;
        }
    }

    private PageReadStore pagesOf(ParquetFileReader open, List<ColumnDescriptor> leaves) throws IOException {
        open.setRequestedSchema(leaves);
        return open.readRowGroup(group.index());
    }

    private void requireWhole(ParquetFileReader open, ColumnDescriptor leaf) {
        try (PageReadStore pages = pagesOf(open, List.of(leaf))) {
            if (pages.getRowCount() != group.rowCount()) {
                throw new IOException("%d rows instead of %d".formatted(pages.getRowCount(), group.rowCount()));
            }
        } catch (IOException | RuntimeException e) {
            throw group.damaged(String.join(".", leaf.getPath()), place(leaf), e);
        }
    }

    private String place(ColumnDescriptor leaf) {
        try (SeekableInputStream bytes = group.file().stream()) {
            ColumnChunkMetaData chunk = group.chunks().get(ColumnPath.get(leaf.getPath()));
            return chunk == null ? "a page" : DamagedPages.first(bytes, chunk);
        } catch (IOException e) {
            return "a page";
        }
    }

    @Override
    public void close() {
        sources.clear();
        direct.forEach(DirectPages::close);
        SeekableInputStream bytes = stream;
        ParquetFileReader reader = file;
        PageReadStore pages = stored;
        try (bytes;
                reader;
                pages) {
            codecs.release();
        } catch (IOException e) {
            throw new DataSourceException(
                    "Cannot close Parquet file '%s': what was read of it is right."
                            .formatted(group.file().file()),
                    e);
        } finally {
            partition.arrays().give(arrays);
        }
    }
}
