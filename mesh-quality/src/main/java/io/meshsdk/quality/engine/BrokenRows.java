package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Collects the rows of a batch that break checks, and hands them to a quarantine. For one thread. */
final class BrokenRows {
    private final int partition;
    private final Quarantine quarantine;
    private final NavigableMap<Integer, Set<String>> rules = new TreeMap<>();

    BrokenRows(int partition, Quarantine quarantine) {
        this.partition = partition;
        this.quarantine = quarantine;
    }

    /** Returns what takes the rows that break some expectations. */
    IntConsumer of(List<String> names) {
        return row -> rules.computeIfAbsent(row, some -> new LinkedHashSet<>()).addAll(names);
    }

    /** Hands over the rows of a batch, and forgets them. */
    void hand(Batch batch) {
        if (rules.isEmpty()) {
            return;
        }
        int[] rows = rules.keySet().stream().mapToInt(Integer::intValue).toArray();
        List<List<String>> broken = new ArrayList<>();
        rules.values().forEach(names -> broken.add(List.copyOf(names)));
        rules.clear();
        quarantine.take(partition, batch.gather(rows, rows.length), broken);
    }
}
