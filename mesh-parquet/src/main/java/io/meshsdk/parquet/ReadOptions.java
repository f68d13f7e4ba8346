package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.PartitionStatistics;
import java.util.function.Predicate;

/**
 * How {@link ParquetDatasets} reads files. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ReadOptions {
    private static final ReadOptions DEFAULTS = new ReadOptions(Decoder.DIRECT, statistics -> true);

    private final Decoder decoder;
    private final Predicate<PartitionStatistics> keeping;

    private ReadOptions(Decoder decoder, Predicate<PartitionStatistics> keeping) {
        this.decoder = decoder;
        this.keeping = keeping;
    }

    /** Returns the defaults: pages are read directly where that is possible. */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a copy that reads with another decoder wherever it can. */
    public ReadOptions decoder(Decoder changed) {
        return new ReadOptions(changed, keeping);
    }

    /**
     * Returns a copy that leaves out the row groups which a predicate does not hold for: those that can hold no row that is
     * wanted. It sees what the footer says about all fields of the dataset, those too that are not selected, and about
     * fields of structs, under names with dots as in {@link FileFacts}. A field of which nothing is known may hold anything.
     * Rows that are no longer part of the table count in these statistics as the others do. The predicate is thread-safe.
     */
    public ReadOptions keeping(Predicate<PartitionStatistics> mayHold) {
        return new ReadOptions(decoder, mayHold);
    }

    Predicate<PartitionStatistics> keeping() {
        return keeping;
    }

    boolean keepsAll() {
        return keeping == DEFAULTS.keeping;
    }

    Decoder decoder() {
        return decoder;
    }
}
