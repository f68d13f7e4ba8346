package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Validity;
import io.meshsdk.quality.internal.state.FirstRows;
import io.meshsdk.quality.internal.state.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Looks for the first nulls of columns of which it is known how many they have: rows behind those need not be read. For one thread.
 */
final class FirstNulls {
    private final Map<String, Long> counts;
    private final Map<String, FirstRows> places = new LinkedHashMap<>();
    private final Map<String, Long> left;
    private final int partition;
    private long rows;

    /**
     * @param counts how many nulls each column has, one at least
     */
    FirstNulls(Map<String, Long> counts, int partition) {
        this.counts = counts;
        this.left = new LinkedHashMap<>(counts);
        this.partition = partition;
        counts.keySet().forEach(name -> places.put(name, new FirstRows()));
    }

    /** Returns whether all are found that are kept. */
    boolean areFound() {
        return left.isEmpty();
    }

    /** Takes the next batch of the partition, which has these columns, among others or not. */
    void accept(Batch batch) {
        left.replaceAll((name, count) -> count - look(name, batch.column(name).validity()));
        left.entrySet()
                .removeIf(column ->
                        column.getValue() <= 0 || place(column.getKey()).isFull());
        rows += batch.rowCount();
    }

    private int look(String name, Validity validity) {
        FirstRows found = place(name);
        for (int row = 0; validity.hasNulls() && row < validity.size() && !found.isFull(); row++) {
            if (validity.isNull(row)) {
                found.offer(FirstRows.pack(partition, rows + row));
            }
        }
        return validity.nullCount();
    }

    private FirstRows place(String name) {
        return Objects.requireNonNull(places.get(name));
    }

    /** Returns how many rows were looked at. */
    long rowCount() {
        return rows;
    }

    /** Returns the tallies of the columns, of so many rows in all. */
    Map<String, Tally> tallies(long rowCount) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        counts.forEach((name, count) -> tallies.put(name, Tally.of(rowCount, count, place(name))));
        return tallies;
    }
}
