package io.meshsdk.delta.internal.replace;

import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.delta.internal.read.ListedFiles;
import io.meshsdk.error.StorageException;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.quality.filter.InvalidFilterException;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows go whose partition a filter holds for. */
record ChosenPartitions(ListedFiles files, Filter filter) implements Replacement {
    ChosenPartitions {
        try {
            filter.requireFits(Schema.draft(files.partitionFields()));
        } catch (InvalidFilterException e) {
            throw new StorageException(
                    "Cannot replace the partitions where %s: %s The partition columns are %s; filter by these, or upsert."
                            .formatted(filter.text(), e.getMessage(), files.partitionColumns()),
                    e);
        }
    }

    @Override
    public Replaced among(List<LogFile> version, List<LogFile> staged) {
        return Replaced.of(version.stream()
                .filter(file -> isChosen(file.partitionValues()))
                .toList());
    }

    private boolean isChosen(Map<String, @Nullable String> partition) {
        return filter.mayHold(files.constants(partition));
    }

    @Override
    public LogOperation operation() {
        return LogOperation.overwrite().with("predicate", filter.text());
    }

    @Override
    public Reads reads(List<LogFile> staged) {
        return Reads.everything();
    }

    @Override
    public void requireAdmitted(Map<String, @Nullable String> partition) {
        if (!isChosen(partition)) {
            throw new StorageException(
                    "Cannot write rows of a partition that is not replaced: only those where %s are. Leave the rows out, or widen the filter."
                            .formatted(filter.text()));
        }
    }
}
