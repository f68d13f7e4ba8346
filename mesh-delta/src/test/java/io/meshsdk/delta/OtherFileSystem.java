package io.meshsdk.delta;

import io.meshsdk.delta.internal.files.NioFileSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Serves any scheme from the local disk, without hard links: a file takes a free name only, by a rename, or, if a setting says
 * so, by being closed, as in an object store. Made by Hadoop, hence public with a public constructor.
 */
public final class OtherFileSystem extends FileSystem {
    static final String CONDITIONAL = "test.conditional";

    private static final Object NAMING = new Object();
    private static final String CONDITION = CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

    private final NioFileSystem disk = new NioFileSystem();
    private URI uri = URI.create("other:///");

    /** Creates the file system; Hadoop initialises it afterwards. */
    public OtherFileSystem() {}

    /** Returns settings under which it serves a scheme. */
    static Map<String, String> settings(String scheme) {
        return Map.of(
                "fs.%s.impl".formatted(scheme),
                OtherFileSystem.class.getName(),
                "fs.%s.impl.disable.cache".formatted(scheme),
                "true",
                "mesh.delta.durability",
                "CACHED");
    }

    @Override
    public void initialize(URI name, Configuration settings) throws IOException {
        super.initialize(name, settings);
        uri = URI.create(name.getScheme() + ":///");
        disk.initialize(URI.create("file:///"), settings);
    }

    @Override
    public URI getUri() {
        return uri;
    }

    private Path there(Path path) {
        checkPath(path);
        return new Path("file", null, path.toUri().getPath());
    }

    private FileStatus here(FileStatus status) {
        status.setPath(new Path(uri.getScheme(), null, status.getPath().toUri().getPath()));
        return status;
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        return disk.open(there(path), bufferSize);
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
        return disk.create(there(path), permission, overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public boolean hasPathCapability(Path path, String capability) throws IOException {
        return (capability.equals(CONDITION) && getConf().getBoolean(CONDITIONAL, false))
                || super.hasPathCapability(path, capability);
    }

    @Override
    public FSDataOutputStreamBuilder<?, ?> createFile(Path path) {
        return new Conditional(this, path);
    }

    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean rename(Path source, Path target) throws IOException {
        synchronized (NAMING) {
            return disk.rename(there(source), there(target));
        }
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        return disk.delete(there(path), recursive);
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        for (FileStatus status : disk.listStatus(there(path))) {
            found.add(here(status));
        }
        return found.toArray(new FileStatus[0]);
    }

    @Override
    public void setWorkingDirectory(Path path) {}

    @Override
    public Path getWorkingDirectory() {
        return new Path(uri.getScheme(), null, "/");
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        return disk.mkdirs(there(path), permission);
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return here(disk.getFileStatus(there(path)));
    }

    /** Begins a file that gets its name when it is closed. */
    private static final class Conditional extends FSDataOutputStreamBuilder<FSDataOutputStream, Conditional> {
        private final OtherFileSystem files;

        Conditional(OtherFileSystem files, Path path) {
            super(files, path);
            this.files = files;
        }

        @Override
        public Conditional getThisBuilder() {
            return this;
        }

        @Override
        public FSDataOutputStream build() throws IOException {
            rejectUnknownMandatoryKeys(Set.of(CONDITION), "no such option");
            Path path = getPath();
            return new FSDataOutputStream(
                    new ByteArrayOutputStream() {
                        @Override
                        public void close() throws IOException {
                            files.show(path, toByteArray());
                        }
                    },
                    null);
        }
    }

    private void show(Path path, byte[] bytes) throws IOException {
        synchronized (NAMING) {
            if (exists(path)) {
                throw new IOException("412: at least one of the pre-conditions you specified did not hold");
            }
            try (FSDataOutputStream out = create(path, false)) {
                out.write(bytes);
            }
        }
    }
}
