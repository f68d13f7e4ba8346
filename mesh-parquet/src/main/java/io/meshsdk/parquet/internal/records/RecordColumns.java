package io.meshsdk.parquet.internal.records;

import io.meshsdk.parquet.internal.decoding.ColumnSource;
import io.meshsdk.parquet.internal.decoding.ValueSizes;
import io.meshsdk.schema.DataType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The columns of one row group that parquet-java decodes. Not thread-safe. */
public final class RecordColumns {
    private final MessageType schema;
    private final PageReadStore pages;
    private final @Nullable String writer;
    private final ColumnReadStore columns;
    private final Map<String, CheckedPages> read = new HashMap<>();

    /** Opens the columns of a row group of a file that was written by what calls itself so. */
    public RecordColumns(PageReadStore pages, MessageType schema, @Nullable String writer) {
        this.schema = schema;
        this.pages = pages;
        this.writer = writer;
        this.columns = new ColumnReadStoreImpl(new Checked(), new NoRecords(), schema, writer);
    }

    /** Returns the source of a field, whose type its column is read as. */
    public ColumnSource open(String field, DataType type) {
        return new RecordColumn(type, schema.getType(field), this);
    }

    LeafValues leaf(DataType type, List<String> path) {
        ColumnDescriptor column = schema.getColumnDescription(path.toArray(String[]::new));
        return new LeafValues(type, column, this);
    }

    ColumnReader reader(ColumnDescriptor column) {
        return columns.getColumnReader(column);
    }

    long entries(ColumnDescriptor column) {
        return pages.getPageReader(column).getTotalValueCount();
    }

    String place(String path) {
        CheckedPages found = read.get(path);
        return "%s of '%s'".formatted(found == null ? "page 0" : found.place(), path);
    }

    private final class Checked implements PageReadStore {
        @Override
        public PageReader getPageReader(ColumnDescriptor column) {
            CheckedPages checked = new CheckedPages(pages.getPageReader(column), column, ValueSizes.writtenBy(writer));
            read.put(String.join(".", column.getPath()), checked);
            return checked;
        }

        @Override
        public long getRowCount() {
            return pages.getRowCount();
        }
    }
}
