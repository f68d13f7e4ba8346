package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * The name of a data file in its table; no two files ever have the same.
 *
 * @param name the path relative to the table's folder, as the table's log writes it
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
