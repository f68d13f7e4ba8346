package io.meshsdk.integration;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A dataset whose partitions are opened only when as many of them are being opened as a barrier asks for. */
record MeetingDataset(Dataset data, CyclicBarrier barrier) implements Dataset {
    @Override
    public Schema schema() {
        return data.schema();
    }

    @Override
    public List<Partition> partitions() {
        return data.partitions().stream()
                .<Partition>map(part -> () -> meet(part))
                .toList();
    }

    private BatchReader meet(Partition partition) {
        BatchReader reader = partition.open();
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("Partitions are not worked on side by side", e);
        }
        return reader;
    }
}
