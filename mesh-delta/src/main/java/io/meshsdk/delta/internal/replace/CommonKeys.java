package io.meshsdk.delta.internal.replace;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.read.ListedFiles;
import io.meshsdk.delta.internal.stats.Bounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Between which values the keys of staged rows lie: a file all of whose values of a key column lie beside them has none of them. */
final class CommonKeys {
    private final ListedFiles files;
    private final Map<String, Bounds> staged;

    private CommonKeys(ListedFiles files, Map<String, Bounds> staged) {
        this.files = files;
        this.staged = staged;
    }

    static CommonKeys of(ListedFiles files, List<LogFile> staged, List<String> keys) {
        List<PartitionStatistics> known = staged.stream().map(files::statistics).toList();
        Map<String, Bounds> bounds = new HashMap<>();
        for (String key : keys) {
            Bounds.around(known.stream().map(file -> file.column(key)).toList())
                    .ifPresent(found -> bounds.put(key, found));
        }
        return new CommonKeys(files, bounds);
    }

    boolean mayBeIn(LogFile file) {
        PartitionStatistics known = files.statistics(file);
        return staged.entrySet().stream().allMatch(key -> meets(key.getValue(), known.column(key.getKey())));
    }

    private static boolean meets(Bounds bounds, Optional<ColumnStatistics> column) {
        return column.flatMap(Bounds::of).map(bounds::meets).orElse(true);
    }
}
