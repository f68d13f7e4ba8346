package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Makes folders beside writes that are given up, which take folders away again that are empty at that moment. */
final class Folders {
    private static final int MOST_TRIES = 100;

    private Folders() {}

    /** Acts in a folder, making it and those above it; acts again if the folder was taken away before the act was done. */
    static <T> T within(Path folder, Durability durability, Act<T> act) throws IOException {
        int tries = 1;
        while (true) {
            try {
                make(folder, durability);
                return act.run();
            } catch (NoSuchFileException | FileAlreadyExistsException e) {
                if (tries++ == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Makes a folder and those above it, unless they are there; what names a new one is made durable, too. */
    static void make(Path folder, Durability durability) throws IOException {
        Path parent = folder.getParent();
        if (parent == null || Files.isDirectory(folder)) {
            return;
        }
        make(parent, durability);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        durability.folder(parent);
    }

    /** Does something in a folder, or fails without having done any of it. */
    interface Act<T> {
        T run() throws IOException;
    }
}
