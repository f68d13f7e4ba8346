package io.meshsdk.delta.internal.files;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** Creates files in folders that are there only: a folder nobody noted as made would stay when a write is given up. */
final class ExistingFolders extends FilterFileSystem {
    ExistingFolders(FileSystem files) {
        super(files);
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        return fs.createNonRecursive(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    }
}
