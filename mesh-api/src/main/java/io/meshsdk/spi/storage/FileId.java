package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * The identity of the rows of a data file in its table: equal ids hold equal rows for ever. Where rows can be deleted from
 * a file that stays, the id holds what tells its revisions apart.
 *
 * @param name given by the provider: the file's path relative to the table's folder, and its revision where there are any
 * @since 0.1.0
 */
@CheckReturnValue
public record FileId(String name) implements Comparable<FileId> {
    /** Checks that the name is not blank. */
    public FileId {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Invalid file id: it is blank");
        }
    }

    @Override
    public int compareTo(FileId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
