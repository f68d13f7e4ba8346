package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * How a {@link ColumnFileWriter} lays out its file. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class WriterOptions {
    private static final long ROW_GROUP_BYTES = 128L * 1024 * 1024;
    private static final int PAGE_BYTES = 1024 * 1024;
    private static final WriterOptions DEFAULTS = new WriterOptions(Compression.ZSTD, ROW_GROUP_BYTES, PAGE_BYTES);

    private final Compression compression;
    private final long rowGroupBytes;
    private final int pageBytes;

    private WriterOptions(Compression compression, long rowGroupBytes, int pageBytes) {
        this.compression = compression;
        this.rowGroupBytes = rowGroupBytes;
        this.pageBytes = pageBytes;
    }

    /** Returns the defaults: Zstandard, row groups of 128 MiB as buffered, pages of at most 1 MiB or 20,000 rows. */
    public static WriterOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with another compression. */
    public WriterOptions compression(Compression changed) {
        return new WriterOptions(changed, rowGroupBytes, pageBytes);
    }

    /**
     * Returns a copy with another size of row groups: what a writer holds in memory, compressed pages and pages in the
     * making, before it writes a row group out.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WriterOptions rowGroupBytes(long changed) {
        if (changed < 1) {
            throw new IllegalArgumentException(
                    "Invalid row group size %d: expected at least one byte".formatted(changed));
        }
        return new WriterOptions(compression, changed, pageBytes);
    }

    /**
     * Returns a copy with another size of pages, before compression; a page holds at least one row.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WriterOptions pageBytes(int changed) {
        if (changed < 1) {
            throw new IllegalArgumentException("Invalid page size %d: expected at least one byte".formatted(changed));
        }
        return new WriterOptions(compression, rowGroupBytes, changed);
    }

    Compression compression() {
        return compression;
    }

    long rowGroupBytes() {
        return rowGroupBytes;
    }

    int pageBytes() {
        return pageBytes;
    }
}
