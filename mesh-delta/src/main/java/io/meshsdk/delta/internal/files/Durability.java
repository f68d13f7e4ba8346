package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says whether a file must have reached the disk before it counts as written. */
public enum Durability {
    /** Files and the folders that name them are forced to disk: they outlive a loss of power. */
    FORCED {
        @Override
        public void file(FileChannel file) throws IOException {
            file.force(true);
        }

        @Override
        public void folder(Path folder) throws IOException {
            // Windows cannot open a folder as a channel; its journal keeps names by itself.
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    },
    /** The operating system decides: files outlive the process, not a loss of power. */
    CACHED {
        @Override
        public void file(FileChannel file) {}

        @Override
        public void folder(Path folder) {}
    };

    /** Brings the bytes of an open file to where this durability wants them. */
    public abstract void file(FileChannel file) throws IOException;

    /** Brings the names in a folder to where this durability wants them. */
    public abstract void folder(Path folder) throws IOException;
}
