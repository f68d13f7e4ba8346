package io.meshsdk.delta;

import io.meshsdk.delta.internal.files.Durability;
import io.meshsdk.delta.internal.files.LinkLogStore;
import io.meshsdk.delta.internal.files.LocalDisk;
import io.meshsdk.delta.internal.files.NioFileSystem;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk, each of whose calls may be spoilt by {@link Faults}. Made by Hadoop, hence public. */
public final class FailingFileSystem extends FilterFileSystem {
    static final Map<String, String> SETTINGS = Map.of(
            "fs.file.impl", FailingFileSystem.class.getName(),
            "mesh.delta.log-store.file", FailingLogStore.class.getName(),
            "mesh.delta.durability", "CACHED");

    /** Creates the file system; Hadoop initialises it afterwards. */
    public FailingFileSystem() {
        super(new NioFileSystem());
    }

    @Override
    public void initialize(URI name, Configuration settings) throws IOException {
        fs.setConf(settings);
        fs.initialize(name, settings);
        super.initialize(name, settings);
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        return Faults.call("open", () -> super.open(path, bufferSize));
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
        return Faults.call(
                "create",
                () -> spoilt(super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress)));
    }

    @Override
    @SuppressWarnings("deprecation")
    public FSDataOutputStream createNonRecursive(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        return Faults.call(
                "create",
                () -> spoilt(fs.createNonRecursive(
                        path, permission, overwrite, bufferSize, replication, blockSize, progress)));
    }

    private static FSDataOutputStream spoilt(FSDataOutputStream out) throws IOException {
        return new FSDataOutputStream(new BufferedOutputStream(new SpoiltOutput(out), 1 << 16), null);
    }

    @Override
    public boolean rename(Path source, Path target) throws IOException {
        return Faults.call("rename", () -> super.rename(source, target));
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        return Faults.call("delete", () -> super.delete(path, recursive));
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        return Faults.call("list", () -> super.listStatus(path));
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        return Faults.call("mkdirs", () -> super.mkdirs(path, permission));
    }

    @Override
    public boolean mkdirs(Path path) throws IOException {
        return Faults.call("mkdirs", () -> fs.mkdirs(path, FsPermission.getDirDefault()));
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return Faults.call("getFileStatus", () -> super.getFileStatus(path));
    }

    /** Bytes on their way to a file. */
    private static final class SpoiltOutput extends FilterOutputStream {
        private boolean closed;

        SpoiltOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            Faults.call("write", () -> {
                out.write(bytes, from, count);
                return count;
            });
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            Faults.call("close", () -> {
                out.close();
                return true;
            });
        }
    }

    /** A log store each of whose steps may be spoilt. Made by the Delta libraries, hence public. */
    public static final class FailingLogStore extends LinkLogStore {
        /** Creates the store. */
        public FailingLogStore(Configuration settings) {
            super(settings, new FailingDisk());
        }
    }

    private static final class FailingDisk extends LocalDisk {
        FailingDisk() {
            super(Durability.CACHED);
        }

        @Override
        public BufferedReader read(java.nio.file.Path file) throws IOException {
            return Faults.call("log read", () -> super.read(file));
        }

        @Override
        public FileChannel create(java.nio.file.Path file) throws IOException {
            return Faults.call("log create", () -> super.create(file));
        }

        @Override
        public void keep(FileChannel file) throws IOException {
            Faults.call("log force", () -> {
                super.keep(file);
                return true;
            });
        }

        @Override
        public void keepNames(java.nio.file.Path folder) throws IOException {
            Faults.call("log force folder", () -> {
                super.keepNames(folder);
                return true;
            });
        }

        @Override
        public void place(java.nio.file.Path temporary, java.nio.file.Path target) throws IOException {
            Faults.call("log link", () -> {
                super.place(temporary, target);
                return true;
            });
        }

        @Override
        public void replace(java.nio.file.Path temporary, java.nio.file.Path target) throws IOException {
            Faults.call("log rename", () -> {
                super.replace(temporary, target);
                return true;
            });
        }

        @Override
        public void discard(java.nio.file.Path temporary) {
            Faults.note("log delete", () -> super.discard(temporary));
        }
    }
}
