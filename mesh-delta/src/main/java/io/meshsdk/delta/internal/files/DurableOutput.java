package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Writes a file that is, once it is closed, where a durability wants its bytes and its name. */
final class DurableOutput extends OutputStream {
    private final Path path;
    private final FileChannel file;
    private final OutputStream bytes;
    private final Durability durability;

    DurableOutput(Path path, Durability durability, OpenOption... options) throws IOException {
        this.path = path;
        this.durability = durability;
        this.file = FileChannel.open(path, options);
        this.bytes = Channels.newOutputStream(file);
    }

    @Override
    public void write(int value) throws IOException {
        bytes.write(value);
    }

    @Override
    public void write(byte[] values, int from, int count) throws IOException {
        bytes.write(values, from, count);
    }

    @Override
    public void close() throws IOException {
        if (!file.isOpen()) {
            return;
        }
        try (FileChannel closing = file) {
            durability.file(closing);
        }
        durability.folder(path.resolveSibling(""));
    }
}
