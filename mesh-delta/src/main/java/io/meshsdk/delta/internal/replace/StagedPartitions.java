package io.meshsdk.delta.internal.replace;

import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.delta.internal.read.ListedFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows go whose partition staged ones belong to. */
record StagedPartitions(ListedFiles files) implements Replacement {
    @Override
    public Replaced among(List<LogFile> version, List<LogFile> staged) {
        Set<List<Optional<Object>>> partitions =
                staged.stream().map(files::partition).collect(Collectors.toSet());
        return Replaced.of(version.stream()
                .filter(file -> partitions.contains(files.partition(file)))
                .toList());
    }

    @Override
    public LogOperation operation() {
        return LogOperation.overwrite().with("partitionOverwriteMode", "dynamic");
    }

    @Override
    public Reads reads(List<LogFile> staged) {
        return Reads.partitions(staged.stream().map(LogFile::partitionValues).collect(Collectors.toSet()));
    }
}
