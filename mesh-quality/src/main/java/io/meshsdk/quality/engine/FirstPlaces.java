package io.meshsdk.quality.engine;

import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.quality.RowSample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which partitions the first nulls of columns are in, as far as statistics tell: those behind need not say where theirs are.
 * Immutable and thread-safe.
 */
final class FirstPlaces {
    /** Any null may be among the first. */
    static final FirstPlaces ANYWHERE = new FirstPlaces(Map.of());

    private final Map<String, Integer> lastPartitions;

    private FirstPlaces(Map<String, Integer> lastPartitions) {
        this.lastPartitions = lastPartitions;
    }

    static FirstPlaces of(List<? extends Partition> partitions, List<String> columns) {
        Map<String, Long> counts = new HashMap<>();
        columns.forEach(column -> counts.put(column, 0L));
        Map<String, Integer> enough = new HashMap<>();
        for (int i = 0; i < partitions.size() && !counts.isEmpty(); i++) {
            Optional<PartitionStatistics> statistics = partitions.get(i).statistics();
            if (statistics.isPresent()) {
                counts.replaceAll((column, count) -> count + nulls(statistics.get(), column));
                for (String column : columns) {
                    if (counts.getOrDefault(column, 0L) >= RowSample.LIMIT) {
                        enough.put(column, i);
                        counts.remove(column);
                    }
                }
            }
        }
        return new FirstPlaces(Map.copyOf(enough));
    }

    private static long nulls(PartitionStatistics statistics, String column) {
        return statistics
                .column(column)
                .orElseGet(ColumnStatistics::unknown)
                .nullCount()
                .orElse(0);
    }

    /** Returns whether nulls of a column in a partition may be among the first ones. */
    boolean mayBeIn(int partition, String column) {
        return partition <= lastPartitions.getOrDefault(column, Integer.MAX_VALUE);
    }
}
