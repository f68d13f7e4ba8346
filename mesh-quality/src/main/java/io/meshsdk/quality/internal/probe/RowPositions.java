package io.meshsdk.quality.internal.probe;

import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.Rows;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Where the rows of a batch stand in their dataset, packed as {@link FirstRows} packs them. */
public final class RowPositions implements Rows {
    private final long first;
    private final int @Nullable [] selected;
    private final @Nullable IntConsumer broken;

    private RowPositions(long first, int @Nullable [] selected, @Nullable IntConsumer broken) {
        this.first = first;
        this.selected = selected;
        this.broken = broken;
    }

    /** Returns the positions of all rows of a batch. */
    public static RowPositions from(long first) {
        return new RowPositions(first, null, null);
    }

    /** Returns the positions of some rows of the same batch; the array is kept. */
    public RowPositions select(int[] rows) {
        return new RowPositions(first, rows, broken);
    }

    /** Returns the same positions for somebody who wants all rows that break a check. */
    public RowPositions collecting(IntConsumer rows) {
        return new RowPositions(first, selected, rows);
    }

    @Override
    public long at(int row) {
        return first + inBatch(row);
    }

    @Override
    public boolean wantsAll() {
        return broken != null;
    }

    @Override
    public void broken(int row) {
        if (broken != null) {
            broken.accept(inBatch(row));
        }
    }

    private int inBatch(int row) {
        return selected == null ? row : selected[row];
    }
}
