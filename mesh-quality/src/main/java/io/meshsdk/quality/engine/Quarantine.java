package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import java.util.List;

/**
 * Takes rows that break a check as they are measured, in the same pass. Rows of one partition come in order from one thread;
 * several threads may bring rows of several partitions at once.
 *
 * <p>Each check that judges rows by themselves brings its rows, and so does the schema where a required field is null. What
 * only other rows make wrong, such as the second row of a key, is counted by its check and not brought.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Quarantine {
    /**
     * Takes some rows.
     *
     * @param partition the position of their partition in the dataset
     * @param rows copies of the rows, of the fields that are measured
     * @param rules for each row the names of the expectations that it breaks, one at least
     */
    void take(int partition, Batch rows, List<List<String>> rules);
}
