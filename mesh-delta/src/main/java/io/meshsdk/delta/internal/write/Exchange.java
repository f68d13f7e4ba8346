package io.meshsdk.delta.internal.write;

import io.meshsdk.data.Dataset;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.delta.internal.log.TableSnapshot;
import io.meshsdk.delta.internal.read.ListedFiles;
import io.meshsdk.delta.internal.replace.Replaced;
import io.meshsdk.delta.internal.replace.Replacement;
import io.meshsdk.parquet.TableFile;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.WriteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which files come and go when staged ones become visible.
 *
 * @param mode what was asked for
 * @param replacement what it replaces
 * @param files opens the table's files
 * @param remainders writes what stays of files that go
 */
record Exchange(WriteMode mode, Replacement replacement, ListedFiles files, Remainders remainders) {
    /** Returns whether rows may stay that are there, and with them the layout they were written in. */
    boolean keepsRows() {
        return !(mode instanceof WriteMode.Overwrite);
    }

    /** Returns the rows of a version, none if there is none, that stay beside staged ones. */
    Dataset kept(Optional<TableSnapshot> version, List<LogFile> staged) {
        List<LogFile> live = version.map(TableSnapshot::files).orElse(List.of());
        Replaced replaced = replacement.among(live, staged);
        List<TableFile> rows = new ArrayList<>();
        replaced.untouched(live).forEach(file -> rows.add(files.file(file)));
        replaced.partly().forEach(part -> rows.add(files.without(part.file(), part.positions())));
        return files.rows(rows);
    }

    /** Returns the change of a version, none if there is none, that makes staged files visible; asks for files only if it must. */
    LogChange over(Optional<? extends Supplier<List<LogFile>>> version, List<LogFile> staged, ReadScope scope) {
        LogChange change = LogChange.of(replacement.operation()).reading(reads(version, staged, scope));
        if (mode instanceof WriteMode.Append) {
            return change.adding(staged);
        }
        if (mode instanceof WriteMode.Overwrite) {
            return change.adding(staged).removingAll();
        }
        Replaced replaced =
                replacement.among(version.<List<LogFile>>map(Supplier::get).orElse(List.of()), staged);
        List<LogFile> added = new ArrayList<>(staged);
        added.addAll(remainders.of(replaced));
        return change.adding(added).removing(replaced.files());
    }

    // A table that somebody else makes meanwhile is a conflict in any case.
    private Reads reads(Optional<?> version, List<LogFile> staged, ReadScope scope) {
        if (scope == ReadScope.WHOLE_TABLE) {
            return Reads.everything();
        }
        return version.isEmpty() ? Reads.nothing() : replacement.reads(staged);
    }
}
