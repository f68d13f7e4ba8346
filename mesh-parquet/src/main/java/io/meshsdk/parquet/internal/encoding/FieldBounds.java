package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.parquet.internal.nesting.Leaf;
import io.meshsdk.schema.DataType;
import java.util.Optional;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Gathers null counts and bounds of a field over pages, chunks and the file. Of a sensitive field no bound leaves this
 * class.
 */
final class FieldBounds {
    private final DataType type;
    private final PrimitiveType physical;
    private final boolean sensitive;
    private final Bounds chunk;
    private final Bounds file;
    private boolean boundless;
    private boolean fileBoundless;
    private long chunkNulls;
    private long fileNulls;

    FieldBounds(Leaf leaf, PrimitiveType physical) {
        this.type = leaf.type();
        this.physical = physical;
        this.sensitive = leaf.sensitive();
        this.chunk = Bounds.of(type, physical);
        this.file = Bounds.of(type, physical);
    }

    /** Adds a page, and returns what the index of the column may say about it. */
    Statistics<?> addPage(Bounds page, int rows, int nulls) {
        chunkNulls += nulls;
        if (rows == nulls) {
            return nulls(nulls);
        }
        boundless |= sensitive || !page.areKnown();
        if (boundless) {
            return Statistics.getBuilderForReading(physical).build();
        }
        chunk.add(page);
        return statistics(page, nulls);
    }

    // A page with nulls only counts as a page of nulls in the index of pages: a chunk with a page
    // whose bounds are unknown or secret must have no such index, or readers skip rows.
    void finishChunk(ParquetFileWriter writer) {
        if (boundless) {
            writer.invalidateStatistics(nulls(chunkNulls));
        }
        fileBoundless |= boundless;
        fileNulls += chunkNulls;
        if (!fileBoundless && chunk.areKnown()) {
            file.add(chunk);
        }
        chunk.reset();
        chunkNulls = 0;
        boundless = false;
    }

    private Statistics<?> nulls(long count) {
        return Statistics.getBuilderForReading(physical).withNumNulls(count).build();
    }

    private Statistics<?> statistics(Bounds bounds, long nulls) {
        byte[][] plain = bounds.plain();
        return Statistics.getBuilderForReading(physical)
                .withMin(plain[0])
                .withMax(plain[1])
                .withNumNulls(nulls)
                .build();
    }

    ColumnStatistics statistics() {
        ColumnStatistics known = ColumnStatistics.nulls(fileNulls);
        Optional<Object[]> values = fileBoundless ? Optional.empty() : file.values(type);
        return values.map(found -> known.between(found[0], found[1])).orElse(known);
    }
}
