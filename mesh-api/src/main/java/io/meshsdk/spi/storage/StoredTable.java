package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.filter.Filter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One version of a table, opened for reading. Immutable and thread-safe; datasets taken from it can be opened repeatedly
 * as long as the files are there.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface StoredTable {
    /** Returns the version that was opened. */
    long version();

    /** Returns when the version was committed, as the log says. */
    Instant timestamp();

    /** Returns the contract in force at this version; empty for tables that others made. */
    Optional<ContractDocument> contract();

    /** Returns the newest publication at or below this version; empty where there is none. */
    Optional<RecordedCommit> publication();

    /** Returns the live files, sorted. */
    List<FileId> files();

    /**
     * Returns all rows: fields in the order of the table, partition columns in their places. A field that the contract
     * document declares keeps what is said about it there only by its name and type; apply the contract for the rest.
     */
    Dataset dataset();

    /**
     * Returns all rows that a filter holds for, and maybe others, in the order of {@link #dataset()}: whatever files and parts of
     * files can be told to hold none are not read. Filter what is returned.
     *
     * @param filter of fields of the table that it fits
     */
    default Dataset dataset(Filter filter) {
        return dataset();
    }

    /**
     * Returns the rows of some live files.
     *
     * @throws IllegalArgumentException if a file is not live at this version
     */
    Dataset dataset(Collection<FileId> files);
}
