package io.meshsdk.delta.internal.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What {@link LinkLogStore} does to a disk, step by step: tests let each step fail. */
public class LocalDisk {
    private final Durability durability;

    /** Creates a disk whose files are as durable as asked for. */
    public LocalDisk(Durability durability) {
        this.durability = durability;
    }

    /** Opens a text. */
    public BufferedReader read(Path file) throws IOException {
        return Files.newBufferedReader(file);
    }

    /** Creates a file, and the folders above it. */
    public FileChannel create(Path file) throws IOException {
        return Folders.within(
                file.resolveSibling(""),
                durability,
                () -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Brings the bytes of a file to where they outlive a loss of power, if that is asked for. */
    public void keep(FileChannel file) throws IOException {
        durability.file(file);
    }

    /** Brings the names in a folder to where they outlive a loss of power, if that is asked for. */
    public void keepNames(Path folder) throws IOException {
        durability.folder(folder);
    }

    /**
     * Gives a whole file its name.
     *
     * @throws FileAlreadyExistsException if the name is taken
     */
    public void place(Path temporary, Path target) throws IOException {
        PublishedFile.place(temporary, target);
    }

    /** Gives a whole file its name, whoever has it. */
    public void replace(Path temporary, Path target) throws IOException {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a temporary file, if it can. */
    public void discard(Path temporary) {
        PublishedFile.discard(temporary);
    }
}
