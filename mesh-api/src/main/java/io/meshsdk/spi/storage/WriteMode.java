package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.filter.Filter;
import java.util.List;
import java.util.Set;

/**
 * What happens to the rows that are there. A mode in which some of them stay keeps the partition columns, fields and types they
 * were written with, as {@link #append()} says, and tells by {@link StagedWrite#kept} which ones stay.
 *
 * <p>Which rows are replaced is decided when the write is committed, over all that are there by then: rows of a replaced
 * partition or key that others committed since the write's base version are replaced, too. A provider that cannot answers {@link
 * CommitOutcome.DataMoved} instead, whatever the commit rests on. Either way the rows are the same once it is committed.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface WriteMode {
    /**
     * Returns the mode in which they stay: under the partition columns, and in fields of the names and types, that they were
     * written with. A write that would change them is refused, when it is staged or when it is committed, with a {@link
     * io.meshsdk.error.StorageException}; fields may come.
     */
    static WriteMode append() {
        return new Append();
    }

    /** Returns the mode in which all of them are replaced. */
    static WriteMode overwrite() {
        return new Overwrite();
    }

    /**
     * Returns the mode in which the partitions that rows are staged for are replaced, and the others stay; null is a value like
     * others. A table that is not partitioned is one partition. Where no row is staged nothing is replaced.
     */
    static WriteMode overwritePartitions() {
        return new OverwritePartitions();
    }

    /**
     * Returns the mode in which the partitions that a filter holds for are replaced, whether rows are staged for them or not,
     * and the others stay. Rows for another partition are refused with a {@link io.meshsdk.error.StorageException}, when they
     * are written or when they are committed; a filter that does not fit the partition columns is refused with one when the
     * write is staged.
     *
     * @param filter of partition columns only
     */
    static WriteMode overwriteWhere(Filter filter) {
        return new OverwriteWhere(filter);
    }

    /**
     * Returns the mode in which rows are replaced by staged ones of the same key, in whatever partition they are, and the others
     * stay; rows of new keys come. Keys are equal as the values of unique fields are: zeros of both signs are one, and NaN is.
     * Rows that are there and hold null in a key stay.
     *
     * <p>Where two staged rows share a key, or one holds null in it, the write is refused with a {@link
     * io.meshsdk.error.StorageException}: when it is asked which rows stay and when it is committed, at the latest. Keys that are
     * no fields, or nested ones, are refused with one when it is staged.
     *
     * @param keys the columns that tell rows apart, one at least
     */
    static WriteMode upsert(List<String> keys) {
        return new Upsert(keys);
    }

    /** The rows that are there stay. */
    record Append() implements WriteMode {}

    /** The rows that are there are replaced, all of them. */
    record Overwrite() implements WriteMode {}

    /** The partitions that rows are staged for are replaced; the others stay. */
    record OverwritePartitions() implements WriteMode {}

    /**
     * The partitions that a filter holds for are replaced; the others stay.
     *
     * @param filter of partition columns only
     */
    record OverwriteWhere(Filter filter) implements WriteMode {}

    /**
     * Rows are replaced by staged ones of the same key; the others stay.
     *
     * @param keys the columns that tell rows apart, each once
     */
    record Upsert(List<String> keys) implements WriteMode {
        /** Copies the keys. */
        public Upsert {
            keys = List.copyOf(keys);
            if (keys.isEmpty() || Set.copyOf(keys).size() < keys.size()) {
                throw new IllegalArgumentException(
                        "Invalid keys %s of an upsert: expected one column at least, each once".formatted(keys));
            }
        }
    }
}
