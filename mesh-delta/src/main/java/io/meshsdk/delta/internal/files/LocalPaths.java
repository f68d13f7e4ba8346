package io.meshsdk.delta.internal.files;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Translates between Hadoop's paths and those of the platform. */
public final class LocalPaths {
    private LocalPaths() {}

    /**
     * Returns the platform's path of a Hadoop path.
     *
     * @throws IllegalArgumentException if the path is not absolute
     */
    public static Path toNio(org.apache.hadoop.fs.Path path) {
        try {
            return Path.of(new URI("file", null, path.toUri().getPath(), null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "Invalid local path '%s': it is not absolute. Pass an absolute path.".formatted(path), e);
        }
    }

    /** Returns the Hadoop path of a platform path, with scheme {@code file}. */
    public static org.apache.hadoop.fs.Path toHadoop(Path path) {
        return new org.apache.hadoop.fs.Path(
                "file", null, withoutTrailingSlash(path.toAbsolutePath().normalize()));
    }

    // Path.toUri asks the disk whether a path is a folder, and appends a slash if it is.
    private static String withoutTrailingSlash(Path path) {
        String text = path.toUri().getPath();
        return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
