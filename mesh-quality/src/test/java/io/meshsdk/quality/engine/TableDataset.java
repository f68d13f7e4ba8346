package io.meshsdk.quality.engine;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.BooleanColumn;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A table as a dataset: each partition can be opened once, comes in batches of random sizes and encodings, and overwrites
 * the arrays of a batch once the next one is asked for.
 */
final class TableDataset implements Dataset {
    private final Table table;
    private final long seed;
    private final AtomicInteger open = new AtomicInteger();

    TableDataset(Table table, long seed) {
        this.table = table;
        this.seed = seed;
    }

    /** Returns how many readers are open. */
    int openReaders() {
        return open.get();
    }

    @Override
    public Schema schema() {
        return table.schema();
    }

    @Override
    public List<? extends Partition> partitions() {
        List<Partition> partitions = new ArrayList<>();
        for (int i = 0; i < table.partitions().size(); i++) {
            Random random = new Random(seed + i);
            List<List<Object>> rows = table.partitions().get(i);
            AtomicInteger opened = new AtomicInteger();
            partitions.add(() -> {
                if (opened.incrementAndGet() > 1) {
                    throw new IllegalStateException("Cannot open a partition twice");
                }
                open.incrementAndGet();
                return new PoisoningReader(rows, random);
            });
        }
        return partitions;
    }

    Batch batch(List<List<Object>> rows, Random random) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < schema().fields().size(); i++) {
            int position = i;
            List<Object> values = new ArrayList<>();
            rows.forEach(row -> values.add(row.get(position)));
            columns.add(ColumnEncoding.encode(schema().fields().get(i).type(), values, random));
        }
        return Batch.of(schema(), rows.size(), columns);
    }

    private static void poison(Column column) {
        if (column instanceof DictionaryColumn coded) {
            Arrays.fill(coded.ids(), 0);
            poison(coded.dictionary());
        } else if (column instanceof BytesColumn bytes) {
            Arrays.fill(bytes.bytes(), (byte) '#');
            Arrays.fill(bytes.offsets(), 0);
        } else if (column instanceof LongColumn longs) {
            Arrays.fill(longs.values(), -77);
        } else if (column instanceof IntColumn ints) {
            Arrays.fill(ints.values(), -77);
        } else if (column instanceof DecimalColumn decimals) {
            Arrays.fill(decimals.low(), -77);
        } else if (column instanceof DoubleColumn doubles) {
            Arrays.fill(doubles.values(), -77);
        } else if (column instanceof FloatColumn floats) {
            Arrays.fill(floats.values(), -77);
        } else {
            Arrays.fill(((BooleanColumn) column).values(), false);
        }
    }

    private final class PoisoningReader implements BatchReader {
        private final List<List<Object>> rows;
        private final Random random;
        private Batch last = batch(List.of(), new Random(0));
        private int at;
        private boolean closed;

        PoisoningReader(List<List<Object>> rows, Random random) {
            this.rows = rows;
            this.random = random;
        }

        @Override
        public Optional<Batch> next() {
            last.columns().forEach(TableDataset::poison);
            if (at == rows.size()) {
                return Optional.empty();
            }
            int size = Math.min(rows.size() - at, random.nextInt(40));
            last = batch(rows.subList(at, at + size), random);
            at += size;
            return Optional.of(last);
        }

        @Override
        public void close() {
            last.columns().forEach(TableDataset::poison);
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }
}
