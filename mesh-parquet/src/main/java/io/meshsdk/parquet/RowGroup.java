package io.meshsdk.parquet;

import java.util.Optional;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

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

    BlockMetaData metadata() {
        return file.rowGroups().get(index);
    }

    long rowCount() {
        return metadata().getRowCount();
    }

    /** Returns the chunk of a column, which has no dot in its path. */
    Optional<ColumnChunkMetaData> chunk(String column) {
        return metadata().getColumns().stream()
                .filter(chunk -> chunk.getPath().size() == 1
                        && chunk.getPath().toArray()[0].equals(column))
                .findFirst();
    }

    /** Returns how many rows a batch of some columns has at most, so that no column of it grows beyond bounds. */
    int batchRows(Iterable<ColumnChunkMetaData> chunks) {
        long largest = 1;
        for (ColumnChunkMetaData chunk : chunks) {
            largest = Math.max(largest, chunk.getTotalUncompressedSize());
        }
        long bytesPerRow = Math.max(1, largest / Math.max(1, rowCount()));
        return (int) Math.max(1, Math.min(BATCH_ROWS, SCRATCH_BYTES / bytesPerRow));
    }
}
