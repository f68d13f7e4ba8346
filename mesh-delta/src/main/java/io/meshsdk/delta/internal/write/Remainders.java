package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.read.ListedFiles;
import io.meshsdk.delta.internal.replace.Replaced;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;

/** Writes rows that stay, of files of which others go, into files of their own. For one thread at a time. */
final class Remainders {
    private final ListedFiles files;
    private final Staging staging;
    private final Supplier<PartitionFiles> writers;
    private List<LogFile> written = List.of();

    Remainders(ListedFiles files, Staging staging, Supplier<PartitionFiles> writers) {
        this.files = files;
        this.staging = staging;
        this.writers = writers;
    }

    /** Returns files with what remains of others; those that were written for an earlier answer are deleted. */
    List<LogFile> of(Replaced replaced) {
        discard();
        if (replaced.partly().isEmpty()) {
            return List.of();
        }
        PartitionFiles writer = writers.get();
        try {
            replaced.partly().forEach(part -> copy(part, writer));
            written = StagedForm.read(writer.finish().bytes()).files();
            return written;
        } catch (RuntimeException | Error e) {
            Endings.after(e, writer::abort);
            throw e;
        }
    }

    private void copy(Replaced.Part part, PartitionFiles writer) {
        writer.copy(files.partition(part.file()), files.rows(List.of(files.without(part.file(), part.positions()))));
    }

    /** Returns where the files lie that were written last. */
    List<Path> paths() {
        return written.stream()
                .map(file -> file.location(staging.store().root()))
                .toList();
    }

    /** Returns where the files lie that were written last, and forgets them: they are not deleted here any more. */
    List<Path> release() {
        List<Path> released = paths();
        written = List.of();
        return released;
    }

    private void discard() {
        staging.delete(release());
    }
}
