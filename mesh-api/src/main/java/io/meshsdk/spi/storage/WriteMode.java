package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What happens to the rows that are there.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface WriteMode {
    /** Returns the mode in which they stay. */
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
