package io.meshsdk.data;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the partitions of a dataset one after the other as streams. */
final class BatchStreams implements Iterator<Batch>, AutoCloseable {
    private final Queue<Partition> waiting;
    private @Nullable BatchReader reader;
    private @Nullable Batch ahead;

    private BatchStreams(Dataset dataset) {
        this.waiting = new ArrayDeque<>(dataset.partitions());
    }

    static Stream<Batch> batches(Dataset dataset) {
        BatchStreams batches = new BatchStreams(dataset);
        Spliterator<Batch> spliterator =
                Spliterators.spliteratorUnknownSize(batches, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(spliterator, false).onClose(batches::close);
    }

    static Stream<Row> rows(Dataset dataset) {
        return batches(dataset)
                .flatMap(batch -> IntStream.range(0, batch.rowCount()).mapToObj(row -> Row.copyOf(batch, row)));
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            if (reader == null) {
                Partition partition = waiting.poll();
                if (partition == null) {
                    return false;
                }
                reader = partition.open();
            }
            Optional<Batch> next = reader.next();
            ahead = next.orElse(null);
            if (ahead == null) {
                close();
            }
        }
        return true;
    }

    @Override
    public Batch next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("No batch is left");
        }
        Batch batch = ahead;
        ahead = null;
        return batch;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
