package io.meshsdk.delta.internal.files;

import io.meshsdk.error.StorageException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** Finds the file system of an address, or says which connector is missing. */
final class FileSystems {
    private static final Map<String, String> CONNECTORS = Map.of(
            "s3a", "org.apache.hadoop:hadoop-aws",
            "abfs", "org.apache.hadoop:hadoop-azure",
            "abfss", "org.apache.hadoop:hadoop-azure",
            "hdfs", "org.apache.hadoop:hadoop-hdfs-client",
            "gs", "com.google.cloud.bigdataoss:gcs-connector");

    private FileSystems() {}

    /**
     * Returns the file system that serves a path.
     *
     * @throws StorageException if none does, or it cannot be set up
     */
    static FileSystem of(Path path, Configuration settings) {
        try {
            return OwnClassLoader.within(() -> path.getFileSystem(settings));
        } catch (UnsupportedFileSystemException e) {
            throw missing(path, e);
        } catch (Exception e) {
            if (e.getCause() instanceof ClassNotFoundException
                    || (e.getCause() != null && e.getCause().getCause() instanceof ClassNotFoundException)) {
                throw missing(path, e);
            }
            throw new StorageException(
                    "Cannot reach '%s': %s. Check the settings of scheme '%s'."
                            .formatted(path, Secrets.without(String.valueOf(e.getMessage()), settings), scheme(path)),
                    e);
        }
    }

    private static StorageException missing(Path path, Exception cause) {
        String connector = CONNECTORS.getOrDefault(scheme(path), "the library that has it");
        return new StorageException(
                "Cannot use location '%s': no Hadoop file system serves scheme '%s'. Add %s to the class path, or name the class in 'fs.%s.impl'."
                        .formatted(path, scheme(path), connector, scheme(path)),
                cause);
    }

    private static String scheme(Path path) {
        return String.valueOf(path.toUri().getScheme());
    }
}
