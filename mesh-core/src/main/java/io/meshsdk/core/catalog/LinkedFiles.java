package io.meshsdk.core.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Publishes files whole and once: written under another name, forced to the disk, then linked to their own. Where the file
 * system has no hard links, the file is created under its own name, which also happens once; a crash while it is written
 * then leaves a damaged file.
 */
final class LinkedFiles {
    static final String UNFINISHED = ".tmp";

    private LinkedFiles() {}

    /** Writes a file that nobody sees yet. */
    static Path stage(Path folder, byte[] content) throws IOException {
        Path staged = folder.resolve(UUID.randomUUID() + UNFINISHED);
        write(staged, content);
        return staged;
    }

    /** Makes a staged file visible under a name, unless the name is taken; returns whether it did. */
    static boolean publish(Path staged, Path target) throws IOException {
        try {
            Files.createLink(target, staged);
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (e instanceof NoSuchFileException || e instanceof AccessDeniedException) {
                throw e;
            }
            return create(target, Files.readAllBytes(staged));
        }
        forceFolder(target);
        return true;
    }

    /** Publishes without links. */
    static boolean create(Path target, byte[] content) throws IOException {
        try {
            write(target, content);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        forceFolder(target);
        return true;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Makes the file's name durable; where folders cannot be opened, as on Windows, the file system does so itself. */
    static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
