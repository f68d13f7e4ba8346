package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.net.URI;
import java.nio.file.Path;

/**
 * The folder of a table, or of a warehouse above it: an absolute, normalised address without a trailing slash, without
 * user info, query or fragment. The scheme is the file system's ({@code file}, {@code s3a}), not the table format's.
 *
 * @param uri the address
 * @since 0.1.0
 */
@CheckReturnValue
public record TableLocation(URI uri) {
    /**
     * Normalises the address.
     *
     * @throws IllegalArgumentException if it is relative, opaque, or holds user info, a query or a fragment
     */
    public TableLocation {
        uri = Addresses.canonical(uri);
    }

    /** Returns the location of a folder of the default file system. */
    public static TableLocation of(Path folder) {
        return new TableLocation(folder.toAbsolutePath().normalize().toUri());
    }

    /**
     * Returns the location of a folder below this one.
     *
     * @param relative names with slashes between them, none of them empty, {@code .} or {@code ..}
     * @throws IllegalArgumentException if it is of another form
     */
    public TableLocation resolve(String relative) {
        for (String name : relative.split("/", -1)) {
            if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._=-]*")) {
                throw new IllegalArgumentException(
                        "Invalid location '%s': expected names of letters, digits, '.', '_', '-' and '=' with slashes between"
                                .formatted(relative));
            }
        }
        return new TableLocation(URI.create(uri + "/" + relative));
    }

    /** Returns whether another location is this one or lies below it. */
    public boolean contains(TableLocation other) {
        String mine = uri.toString();
        String theirs = other.uri.toString();
        return theirs.equals(mine) || theirs.startsWith(mine + "/");
    }

    /** Returns the folder's name. */
    public String name() {
        String path = uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the address. */
    @Override
    public String toString() {
        return uri.toString();
    }
}
