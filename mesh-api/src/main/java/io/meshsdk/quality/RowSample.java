package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * Where some of the failing rows are; never what is in them.
 *
 * @param positions the first failing rows in the order of partition and row, at most {@value #LIMIT}
 * @since 0.1.0
 */
@CheckReturnValue
public record RowSample(List<Position> positions) {
    /** The most rows that are named. */
    public static final int LIMIT = 20;

    private static final RowSample NONE = new RowSample(List.of());

    /** Copies the positions and checks their number. */
    public RowSample {
        positions = List.copyOf(positions);
        if (positions.size() > LIMIT) {
            throw new IllegalArgumentException(
                    "Invalid sample: %d rows, at most %d".formatted(positions.size(), LIMIT));
        }
    }

    /** Returns a sample of no rows. */
    public static RowSample none() {
        return NONE;
    }

    /**
     * A row of a dataset.
     *
     * @param partition the position of its partition, from 0
     * @param row its position in the partition, from 0
     */
    public record Position(int partition, long row) implements Comparable<Position> {
        @Override
        public int compareTo(Position other) {
            int byPartition = Integer.compare(partition, other.partition);
            return byPartition == 0 ? Long.compare(row, other.row) : byPartition;
        }
    }
}
