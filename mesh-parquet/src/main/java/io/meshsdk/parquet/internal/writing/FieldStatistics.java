package io.meshsdk.parquet.internal.writing;

import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is known about fields and their parts, by names with dots; what shares its name with another is not known. */
public final class FieldStatistics {
    private final Map<String, ColumnStatistics> columns = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** Adds what is known about a field, or about a part of one. */
    public void add(String name, ColumnStatistics statistics) {
        if (seen.add(name)) {
            columns.put(name, statistics);
        } else {
            columns.remove(name);
        }
    }

    /** Returns all of it, of so many rows. */
    public PartitionStatistics of(long rows) {
        return new PartitionStatistics(rows, columns);
    }
}
