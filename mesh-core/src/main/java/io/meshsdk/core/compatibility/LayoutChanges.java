package io.meshsdk.core.compatibility;

import io.meshsdk.OutputPort;
import java.util.ArrayList;
import java.util.List;

/** What changes in how a port's table is laid out. A table is partitioned once, for the life of its major version. */
final class LayoutChanges {
    private final String path;

    LayoutChanges(String path) {
        this.path = path;
    }

    List<Change> between(OutputPort before, OutputPort after) {
        List<Change> changes = new ArrayList<>();
        if (!before.format().equals(after.format())) {
            changes.add(new Change(
                    path + ".format",
                    ChangeKind.FORMAT_CHANGED,
                    Bump.MAJOR,
                    "The table is of format %s instead of %s: readers of its files fail"
                            .formatted(after.format(), before.format()),
                    "Keep format %s, or offer another port".formatted(before.format())));
        }
        if (!before.partitionColumns().equals(after.partitionColumns())) {
            changes.add(new Change(
                    path + ".partitionedBy",
                    ChangeKind.PARTITIONS_CHANGED,
                    Bump.MAJOR,
                    "The table is partitioned by %s instead of %s: readers who select partitions read other files"
                            .formatted(after.partitionColumns(), before.partitionColumns()),
                    "Keep partitionedBy(%s), or raise the major version for a table of its own"
                            .formatted(quoted(before.partitionColumns()))));
        }
        return changes;
    }

    private static String quoted(List<String> columns) {
        return columns.stream()
                .map("\"%s\""::formatted)
                .reduce((left, right) -> left + ", " + right)
                .orElse("");
    }
}
