package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.parquet.internal.sorting.CompactColumns;
import io.meshsdk.parquet.internal.types.BatchShape;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows that wait to be written, copied, in the order they came. Small batches are put together, so that many of them take
 * little more room than one. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class BatchBuffer {
    private static final int FEW = 8;
    private static final int WHOLE_ROWS = 256;

    private final Schema schema;
    private final List<Part> parts = new ArrayList<>();
    private long rows;
    private long bytes;

    /** Creates a buffer of batches of some fields. */
    public BatchBuffer(Schema schema) {
        this.schema = schema;
    }

    /**
     * Adds the rows of a batch, which is not kept.
     *
     * @throws IllegalArgumentException if the batch has other fields than the buffer
     */
    public void add(Batch batch) {
        BatchShape.require(schema, batch);
        if (batch.rowCount() == 0) {
            return;
        }
        rows += batch.rowCount();
        append(Part.of(CompactColumns.copy(batch), 0));
        while (endsInFewAlike()) {
            putTogether();
        }
    }

    private void append(Part part) {
        parts.add(part);
        bytes += part.bytes();
    }

    private boolean endsInFewAlike() {
        int level = parts.get(parts.size() - 1).level();
        return level < Part.WHOLE
                && parts.size() >= FEW
                && parts.subList(parts.size() - FEW, parts.size()).stream().allMatch(part -> part.level() == level);
    }

    private void putTogether() {
        List<Part> few = parts.subList(parts.size() - FEW, parts.size());
        int level = few.get(0).level();
        Batch together =
                CompactColumns.concatenate(schema, few.stream().map(Part::batch).toList());
        bytes -= few.stream().mapToLong(Part::bytes).sum();
        few.clear();
        append(Part.of(together, level + 1));
    }

    /** Returns how many rows wait. */
    @CheckReturnValue
    public long rowCount() {
        return rows;
    }

    /** Returns about how many bytes of memory they take. */
    @CheckReturnValue
    public long bytes() {
        return bytes;
    }

    /** Returns the rows, and starts anew. */
    @CheckReturnValue
    public List<Batch> drain() {
        List<Batch> batches = parts.stream().map(Part::batch).toList();
        parts.clear();
        rows = 0;
        bytes = 0;
        return batches;
    }

    /**
     * Rows that lie together.
     *
     * @param level how often their parts were put together; {@link #WHOLE} once that gains nothing
     */
    private record Part(Batch batch, int level, long bytes) {
        static final int WHOLE = Integer.MAX_VALUE;

        static Part of(Batch batch, int level) {
            return new Part(batch, batch.rowCount() < WHOLE_ROWS ? level : WHOLE, CompactColumns.bytes(batch));
        }
    }
}
