package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Links files to their names, and renames them only in folders where files can be made and not linked. Writers that link
 * do not see the lock of those that rename: after a link that merely failed, a rename could replace another's file.
 */
final class LinkedOrRenamed implements Placement {
    private final Placement link;
    private final Placement rename;

    LinkedOrRenamed(Placement link, Placement rename) {
        this.link = link;
        this.rename = rename;
    }

    @Override
    public void place(Path temporary, Path target) throws IOException {
        try {
            link.place(temporary, target);
        } catch (FileAlreadyExistsException | NoSuchFileException | AccessDeniedException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (e instanceof FileSystemException failure && !lacksLinks(temporary, failure)) {
                throw failure;
            }
            rename.place(temporary, target);
        }
    }

    private boolean lacksLinks(Path temporary, FileSystemException failure) {
        Path original = PublishedFile.temporary(temporary);
        Path linked = PublishedFile.temporary(temporary);
        try {
            Files.createFile(original);
        } catch (IOException e) {
            failure.addSuppressed(e);
            return false;
        }
        try {
            link.place(original, linked);
            return false;
        } catch (UnsupportedOperationException | IOException e) {
            return true;
        } finally {
            PublishedFile.discard(linked);
            PublishedFile.discard(original);
        }
    }
}
