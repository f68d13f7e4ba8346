package io.meshsdk.integration;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A dataset that counts how often each of its partitions is opened, and how many are open at a time. */
final class CountedDataset implements Dataset {
    private final Dataset data;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();

    CountedDataset(Dataset data) {
        this.data = data;
    }

    int opened() {
        return opened.get();
    }

    int mostOpen() {
        return mostOpen.get();
    }

    @Override
    public Schema schema() {
        return data.schema();
    }

    @Override
    public List<Partition> partitions() {
        return data.partitions().stream()
                .<Partition>map(part -> () -> count(part.open()))
                .toList();
    }

    private BatchReader count(BatchReader reader) {
        opened.incrementAndGet();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        return new BatchReader() {
            @Override
            public java.util.Optional<io.meshsdk.data.Batch> next() {
                return reader.next();
            }

            @Override
            public void close() {
                open.decrementAndGet();
                reader.close();
            }
        };
    }
}
