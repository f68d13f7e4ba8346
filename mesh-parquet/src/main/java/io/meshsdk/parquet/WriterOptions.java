package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Map;

/**
 * How a {@link ColumnFileWriter} lays out its file. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class WriterOptions {
    private static final long ROW_GROUP_BYTES = 128L * 1024 * 1024;
    private static final int PAGE_BYTES = 1024 * 1024;
    private static final WriterOptions DEFAULTS =
            new WriterOptions(Compression.ZSTD, ROW_GROUP_BYTES, PAGE_BYTES, Map.of(), List.of());

    private final Compression compression;
    private final long rowGroupBytes;
    private final int pageBytes;
    private final Map<List<String>, Integer> fieldIds;
    private final List<String> sortedBy;

    private WriterOptions(
            Compression compression,
            long rowGroupBytes,
            int pageBytes,
            Map<List<String>, Integer> fieldIds,
            List<String> sortedBy) {
        this.compression = compression;
        this.rowGroupBytes = rowGroupBytes;
        this.pageBytes = pageBytes;
        this.fieldIds = Map.copyOf(fieldIds);
        this.sortedBy = List.copyOf(sortedBy);
    }

    /** Returns the defaults: Zstandard, row groups of 128 MiB as buffered, pages of at most 1 MiB or 20,000 rows. */
    public static WriterOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a copy with another compression. */
    public WriterOptions compression(Compression changed) {
        return new WriterOptions(changed, rowGroupBytes, pageBytes, fieldIds, sortedBy);
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
        return new WriterOptions(compression, changed, pageBytes, fieldIds, sortedBy);
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
        return new WriterOptions(compression, rowGroupBytes, changed, fieldIds, sortedBy);
    }

    /**
     * Returns a copy that writes ids into the file with its fields, as Delta's column mapping asks for. The names of the
     * fields in the file are those of the schema that is written.
     *
     * @param changed by the path of the field: its name, behind the names of the fields around it; {@code element} stands
     *     for what is in a list, {@code key} and {@code value} for what is in a map
     */
    public WriterOptions fieldIds(Map<List<String>, Integer> changed) {
        return new WriterOptions(compression, rowGroupBytes, pageBytes, changed, sortedBy);
    }

    /**
     * Returns a copy that sorts the rows of each row group by some fields, the first one first, so that statistics leave
     * more row groups and pages out. Nulls come first, texts are in the order of their bytes; equal rows stay in their order.
     * Rows wait decoded in memory until they take the size of a row group, and once more while they are sorted: row groups
     * hold fewer rows than unsorted ones. Without a name, nothing is sorted.
     */
    public WriterOptions sortedBy(List<String> fields) {
        return new WriterOptions(compression, rowGroupBytes, pageBytes, fieldIds, fields);
    }

    Compression compression() {
        return compression;
    }

    long rowGroupBytes() {
        return rowGroupBytes;
    }

    Map<List<String>, Integer> fieldIds() {
        return fieldIds;
    }

    List<String> sortedBy() {
        return sortedBy;
    }

    int pageBytes() {
        return pageBytes;
    }
}
