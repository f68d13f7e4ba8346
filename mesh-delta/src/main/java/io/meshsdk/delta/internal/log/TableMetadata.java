package io.meshsdk.delta.internal.log;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a table declares of itself: a name and comment (empty if none), its schema as JSON, partitioning, properties. */
public record TableMetadata(
        String name,
        String description,
        String schemaJson,
        List<String> partitionColumns,
        Map<String, String> properties) {
    /** Creates the metadata; properties are sorted. */
    public TableMetadata {
        partitionColumns = List.copyOf(partitionColumns);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
