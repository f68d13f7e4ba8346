package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that appear under their name whole or not at all, and only if the name was free. */
public final class PublishedFile {
    private PublishedFile() {}

    /** Returns where a file is written before it gets its name: hidden from listings, and recognisable. */
    static Path temporary(Path target) {
        return target.resolveSibling(".%s.%s.tmp".formatted(target.getFileName(), UUID.randomUUID()));
    }

    /** Gives a whole file its name, by a hard link where the disk knows them. */
    static void place(Path temporary, Path target) throws IOException {
        try {
            Placement.HARD_LINK.place(temporary, target);
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // The disk knows no hard links: the failure of the rename, if any, tells more than this one.
            new LockedRename().place(temporary, target);
        }
    }

    /**
     * Writes a file in a folder that exists.
     *
     * @throws FileAlreadyExistsException if the name is taken
     */
    public static void write(Path target, byte[] bytes, Durability durability) throws IOException {
        Path temporary = temporary(target);
        try {
            fill(temporary, bytes, durability);
            place(temporary, target);
            durability.folder(target.resolveSibling(""));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path file, byte[] bytes, Durability durability) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            durability.file(channel);
        }
    }
}
