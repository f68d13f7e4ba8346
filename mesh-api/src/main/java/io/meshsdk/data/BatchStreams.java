package io.meshsdk.data;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the partitions of a dataset one after the other as streams, which cannot be split: a batch ends with the next one. */
final class BatchStreams implements Spliterator<Batch>, AutoCloseable {
    private final Queue<Partition> waiting;
    private @Nullable BatchReader reader;

    private BatchStreams(Dataset dataset) {
        this.waiting = new ArrayDeque<>(dataset.partitions());
    }

    static Stream<Batch> batches(Dataset dataset) {
        BatchStreams batches = new BatchStreams(dataset);
        return StreamSupport.stream(batches, false).onClose(batches::close);
    }

    static Stream<Row> rows(Dataset dataset) {
        return batches(dataset)
                .flatMap(batch -> IntStream.range(0, batch.rowCount()).mapToObj(row -> Row.copyOf(batch, row)));
    }

    @Override
    public boolean tryAdvance(Consumer<? super Batch> action) {
        Optional<Batch> next = next();
        next.ifPresent(action);
        return next.isPresent();
    }

    @Override
    public @Nullable Spliterator<Batch> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    private Optional<Batch> next() {
        for (BatchReader open = open(); open != null; open = open()) {
            Optional<Batch> next = open.next();
            if (next.isPresent()) {
                return next;
            }
            close();
        }
        return Optional.empty();
    }

    private @Nullable BatchReader open() {
        if (reader == null && !waiting.isEmpty()) {
            reader = waiting.remove().open();
        }
        return reader;
    }
}
