package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that appear under their name whole or not at all, and only if the name was free. */
public final class PublishedFile {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedFile.class);

    private PublishedFile() {}

    /** Returns where a file is written before it gets its name: hidden from listings, and recognisable. */
    static Path temporary(Path target) {
        return target.resolveSibling(".%s.%s.tmp".formatted(target.getFileName(), UUID.randomUUID()));
    }

    /** Gives a whole file its name, by a hard link where the disk knows them. */
    static void place(Path temporary, Path target) throws IOException {
        new LinkedOrRenamed(Placement.HARD_LINK, new LockedRename()).place(temporary, target);
    }

    /** Returns whether a file is one that writers make where the disk knows no hard links, to take turns. */
    public static boolean isLock(Path file) {
        return file.endsWith(LockedRename.LOCK);
    }

    /** Takes away what writers of a folder leave there to take turns, if nothing else is in it. */
    public static void withdrawLock(Path folder) throws IOException {
        LockedRename.withdrawLock(folder);
    }

    /** Deletes a temporary file; the name is given or refused by then: one that stays is untidy, not an error. */
    public static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.warn("Cannot delete temporary file '{}': delete it by hand", temporary, e);
        }
    }

    /** Writes a whole file beside a name in a folder that exists, and returns where it is. */
    public static Path prepare(Path target, byte[] bytes, Durability durability) throws IOException {
        Path temporary = temporary(target);
        try {
            fill(temporary, bytes, durability);
            return temporary;
        } catch (IOException | RuntimeException e) {
            discard(temporary);
            throw e;
        }
    }

    /**
     * Writes a file whose name tells its bytes in a folder that exists: whoever comes second does no harm.
     *
     * @throws FileAlreadyExistsException if the name is taken; where the disk knows no hard links it may be replaced
     */
    public static void writeNamedByBytes(Path target, byte[] bytes, Durability durability) throws IOException {
        Path temporary = prepare(target, bytes, durability);
        try {
            new LinkedOrRenamed(Placement.HARD_LINK, Placement.RENAME).place(temporary, target);
            durability.folder(target.resolveSibling(""));
        } finally {
            discard(temporary);
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
