package io.meshsdk.parquet;

import io.meshsdk.error.DataSourceException;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;

/**
 * One row group of a file.
 *
 * @param file the file
 * @param index its position in the file
 * @param firstRow the position of its first row in the file
 */
record RowGroup(FileFooter file, int index, long firstRow) {
    private static final long SCRATCH_BYTES = 64L * 1024 * 1024;
    private static final int BATCH_ROWS = 4_096;
    // A value in a list takes its levels and itself, however few bytes it has in the file.
    private static final long VALUE_BYTES = 16;

    BlockMetaData metadata() {
        return file.rowGroups().get(index);
    }

    long rowCount() {
        return metadata().getRowCount();
    }

    /** Returns the chunks of all columns, by their paths: made anew each time. */
    Map<ColumnPath, ColumnChunkMetaData> chunks() {
        Map<ColumnPath, ColumnChunkMetaData> chunks = new HashMap<>();
        for (ColumnChunkMetaData chunk : metadata().getColumns()) {
            chunks.putIfAbsent(chunk.getPath(), chunk);
        }
        return chunks;
    }

    /** Returns how many rows a batch of some columns has at most, so that no column of it grows beyond bounds. */
    int batchRows(Iterable<ColumnChunkMetaData> chunks) {
        long largest = 1;
        for (ColumnChunkMetaData chunk : chunks) {
            largest = Math.max(largest, chunk.getTotalUncompressedSize());
            largest = Math.max(largest, Math.multiplyExact(chunk.getValueCount(), VALUE_BYTES));
        }
        long bytesPerRow = Math.max(1, largest / Math.max(1, rowCount()));
        return (int) Math.max(1, Math.min(BATCH_ROWS, SCRATCH_BYTES / bytesPerRow));
    }

    DataSourceException damaged(String column, String place, Exception cause) {
        return new DataSourceException(
                "Cannot read column '%s' of Parquet file '%s': %s of row group %d is damaged. Restore the file, or write it again."
                        .formatted(column, file.file(), place, index),
                cause);
    }
}
