package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Gives a finished temporary file its name, if nobody has taken that name. */
interface Placement {
    /** Links the file to its name: one system call, atomic between processes, machines and tools. */
    Placement HARD_LINK = (temporary, target) -> {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            // A file server may report a link that it made, and then answered twice, as taken.
            if (!Files.isSameFile(temporary, target)) {
                throw e;
            }
        }
    };

    /** Renames the file in one step, replacing one of its name. */
    Placement RENAME = (temporary, target) -> Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);

    /**
     * Makes the file visible under its name.
     *
     * @throws FileAlreadyExistsException if the name is taken, and this placement looks
     */
    void place(Path temporary, Path target) throws IOException;
}
