package io.meshsdk.parquet;

import io.meshsdk.annotation.CheckReturnValue;
import java.io.IOException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Names files on a Hadoop file system. For hosts and storages that have one; local files need none of it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class HadoopFiles {
    private HadoopFiles() {}

    /** Returns a file of a file system, which stays open for as long as the file is read or written. */
    public static ParquetFile file(FileSystem files, Path path) {
        return ParquetFile.of(
                path.toString(),
                () -> new Input(files, files.getFileStatus(path)),
                () -> new Output(files, path),
                () -> files.delete(path, false));
    }

    private record Input(FileSystem files, FileStatus status) implements InputFile {
        @Override
        public long getLength() {
            return status.getLen();
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            return HadoopStreams.wrap(files.open(status.getPath()));
        }

        @Override
        public String toString() {
            return status.getPath().toString();
        }
    }

    private record Output(FileSystem files, Path path) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSizeHint) throws IOException {
            return HadoopStreams.wrap(files.create(path, false));
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSizeHint) throws IOException {
            return HadoopStreams.wrap(files.create(path, true));
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }

        @Override
        public String getPath() {
            return path.toString();
        }
    }
}
