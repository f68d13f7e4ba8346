package io.meshsdk.delta.internal.files;

import java.net.URI;
import org.apache.hadoop.fs.Path;

/** Makes Hadoop's paths from addresses and names; names may hold what a path written as text cannot, such as colons. */
public final class StoredPaths {
    private StoredPaths() {}

    /** Returns the path of an absolute address. */
    public static Path of(URI address) {
        String path = address.getPath();
        return new Path(address.getScheme(), address.getAuthority(), path.isEmpty() ? Path.SEPARATOR : path);
    }

    /** Returns the path of what lies in or below a folder, by its names with slashes between. */
    public static Path below(Path folder, String names) {
        URI uri = folder.toUri();
        String path = uri.getPath();
        return new Path(uri.getScheme(), uri.getAuthority(), (path.endsWith("/") ? path : path + "/") + names);
    }

    /** Returns the path of a file that a log names by a URI: absolute, or escaped and relative to the table. */
    public static Path named(String uri, Path table) {
        URI address = URI.create(uri);
        return address.isAbsolute() ? of(address) : below(table, address.getPath());
    }

    /** Returns the names that lead from a folder to what lies below it, with slashes between. */
    public static String relative(Path folder, Path below) {
        String above = folder.toUri().getPath();
        return below.toUri().getPath().substring(above.endsWith("/") ? above.length() : above.length() + 1);
    }

    /** Returns whether a path is a folder's or lies below it. */
    public static boolean isWithin(Path path, Path folder) {
        Path here = path;
        while (here != null && here.depth() > folder.depth()) {
            here = here.getParent();
        }
        return folder.equals(here);
    }
}
