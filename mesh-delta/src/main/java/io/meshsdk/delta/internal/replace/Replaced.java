package io.meshsdk.delta.internal.replace;

import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.spi.storage.FileId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a version of a table goes.
 *
 * @param whole the files that go with all their rows
 * @param partly the files of which some rows stay
 */
public record Replaced(List<LogFile> whole, List<Part> partly) {
    /** Nothing goes. */
    public static final Replaced NOTHING = new Replaced(List.of(), List.of());

    /** A file of which some rows go. */
    public static final class Part {
        private final LogFile file;
        private final long[] positions;

        Part(LogFile file, long[] positions) {
            this.file = file;
            this.positions = positions;
        }

        /** Returns the file. */
        public LogFile file() {
            return file;
        }

        /** Returns where the rows that go are in it, ascending from 0; not to be changed. */
        public long[] positions() {
            return positions;
        }
    }

    /** Copies the files. */
    public Replaced {
        whole = List.copyOf(whole);
        partly = List.copyOf(partly);
    }

    /** Returns that some files go, and no part of others. */
    static Replaced of(List<LogFile> whole) {
        return new Replaced(whole, List.of());
    }

    /** Returns the files that are not part of the next version: those whose remaining rows are written anew, too. */
    public List<LogFile> files() {
        List<LogFile> all = new ArrayList<>(whole);
        partly.forEach(part -> all.add(part.file()));
        return List.copyOf(all);
    }

    /** Returns the files of a version that stay as they are. */
    public List<LogFile> untouched(List<LogFile> version) {
        Set<FileId> gone = files().stream().map(LogFile::id).collect(Collectors.toSet());
        return version.stream().filter(file -> !gone.contains(file.id())).toList();
    }
}
