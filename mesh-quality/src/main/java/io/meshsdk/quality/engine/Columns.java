package io.meshsdk.quality.engine;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Some columns of a dataset and their partitions, each selection made once. Thread-safe. */
final class Columns {
    private final Dataset data;
    private final Map<List<String>, Selection> selections = new ConcurrentHashMap<>();

    Columns(Dataset data) {
        this.data = data;
    }

    /** Returns the dataset of some of its columns; names that it lacks are passed over, and of none it is the whole. */
    Dataset select(List<String> names) {
        return selection(names).data;
    }

    Partition partition(List<String> names, int index) {
        return selection(names).partitions.get(index);
    }

    private Selection selection(List<String> names) {
        return selections.computeIfAbsent(
                names.stream().filter(data.schema()::contains).toList(), this::open);
    }

    private Selection open(List<String> names) {
        Dataset some = names.isEmpty() ? data : data.select(names);
        return new Selection(some, List.copyOf(some.partitions()));
    }

    private record Selection(Dataset data, List<? extends Partition> partitions) {}
}
