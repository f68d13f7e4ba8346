package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public static boolean isLock(String name) {
        return name.equals(LockedRename.LOCK);
    }

    /** Takes away what writers of a folder leave there to take turns, if nothing else is in it. */
    static void withdrawLock(Path folder) throws IOException {
        LockedRename.withdrawLock(folder);
    }

    /** Deletes a temporary file; the name is given or refused by then: one that stays is untidy, not an error. */
    static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.warn("Cannot delete temporary file '{}': delete it by hand", temporary, e);
        }
    }
}
