package io.meshsdk.parquet.internal.writing;

import io.meshsdk.data.Column;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.parquet.internal.encoding.ColumnChunk;
import io.meshsdk.parquet.internal.nesting.Leaf;
import io.meshsdk.parquet.internal.nesting.NestedField;
import io.meshsdk.schema.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.jspecify.annotations.Nullable;

/** Writes one field of a file: one column of it, or where the field is nested, those that its values lie in. Not thread-safe. */
public final class FieldWriter {
    private final List<ColumnChunk> chunks;
    private final List<ColumnDescriptor> columns;
    private final List<Leaf> leaves;
    private final @Nullable NestedField nested;

    private FieldWriter(
            List<ColumnDescriptor> columns, List<Leaf> leaves, @Nullable NestedField nested, Chunks chunks) {
        this.columns = List.copyOf(columns);
        this.leaves = List.copyOf(leaves);
        this.nested = nested;
        List<ColumnChunk> made = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            made.add(chunks.of(leaves.get(i), columns.get(i)));
        }
        this.chunks = List.copyOf(made);
    }

    /** Creates a writer of a field, given the columns of the file that its values lie in. */
    public static FieldWriter of(Field field, List<ColumnDescriptor> columns, Chunks chunks) {
        if (!field.type().isNested()) {
            return new FieldWriter(columns, List.of(Leaf.of(field)), null, chunks);
        }
        NestedField nested = NestedField.of(field);
        return new FieldWriter(columns, nested.leaves(), nested, chunks);
    }

    /** Learns that the columns written from here on come from another batch. */
    public void startBatch() {
        chunks.forEach(ColumnChunk::startBatch);
    }

    /** Appends some rows of a column. */
    public void write(Column column, int from, int to) throws IOException {
        if (nested == null) {
            chunks.get(0).write(column, from, to);
        } else {
            nested.write(column, from, to, (leaf, rows) -> chunks.get(leaf).write(rows));
        }
    }

    /** Returns about how many bytes wait for the end of the row group. */
    public long bufferedBytes() {
        long bytes = 0;
        for (ColumnChunk chunk : chunks) {
            bytes += chunk.bufferedBytes();
        }
        return bytes;
    }

    /** Writes the field out into the row group that the file has begun. */
    public void finish(ParquetFileWriter file) throws IOException {
        for (ColumnChunk chunk : chunks) {
            chunk.finish(file);
        }
    }

    /** Tells what is known about the values that were written out: of each part under its name. */
    public void describe(FieldStatistics into) {
        for (int i = 0; i < chunks.size(); i++) {
            if (columns.get(i).getMaxRepetitionLevel() == 0) {
                into.add(leaves.get(i).name(), chunks.get(i).statistics());
            }
        }
        Optional.ofNullable(nested)
                .ifPresent(
                        field -> field.nulls().forEach((name, nulls) -> into.add(name, ColumnStatistics.nulls(nulls))));
    }

    /** Makes a writer of one column of the file. */
    public interface Chunks {
        /** Returns a writer of what lies in a column. */
        ColumnChunk of(Leaf leaf, ColumnDescriptor column);
    }
}
