package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import io.meshsdk.error.StorageException;

/** Whether a part has a definition level for nulls. */
enum Nullness {
    /** It may be null. */
    OPTIONAL,
    /** It is a key of a map. */
    REQUIRED;

    /** Goes one level deeper where there is one; returns how many entries are there. */
    int define(Entries entries, Column column, String name) {
        if (this == OPTIONAL) {
            return entries.define(column.validity());
        }
        if (!entries.isWhole(column.validity())) {
            throw new StorageException(
                    "Cannot write '%s' to Parquet: a map has a key that is null. Leave such entries out."
                            .formatted(name));
        }
        return entries.count();
    }
}
