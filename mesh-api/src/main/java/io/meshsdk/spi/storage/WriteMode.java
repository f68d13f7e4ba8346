package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What happens to the rows that are there.
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

    /** The rows that are there stay. */
    record Append() implements WriteMode {}

    /** The rows that are there are replaced, all of them. */
    record Overwrite() implements WriteMode {}
}
