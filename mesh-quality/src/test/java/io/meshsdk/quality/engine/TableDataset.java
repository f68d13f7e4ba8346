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
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A table as a dataset: each partition can be opened once, comes in batches of random sizes and encodings, and overwrites
 * the arrays of a batch once the next one is asked for.
 */
final class TableDataset implements Dataset {
    private final Table table;
    private final long seed;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private boolean reopenable;
    private boolean plain;
    private Function<List<List<Object>>, Optional<PartitionStatistics>> statistics = rows -> Optional.empty();
    private IntFunction<Optional<String>> identity = partition -> Optional.empty();

    TableDataset(Table table, long seed) {
        this.table = table;
        this.seed = seed;
    }

    /** Lets partitions be opened any number of times. */
    TableDataset reopenable() {
        reopenable = true;
        return this;
    }

    /** Has no dictionaries. */
    TableDataset plain() {
        plain = true;
        return this;
    }

    /** Gives partitions exact statistics, of which some are missing. */
    TableDataset knowing(Random random) {
        statistics = rows -> Optional.of(KnownValues.of(table.schema(), rows, random::nextInt));
        return this;
    }

    /** Gives partitions exact statistics, of which none is missing. */
    TableDataset knowingAll() {
        statistics = rows -> Optional.of(KnownValues.of(table.schema(), rows, bound -> bound - 1));
        return this;
    }

    /** Gives partitions names. */
    TableDataset named(IntFunction<String> names) {
        identity = partition -> Optional.of(names.apply(partition));
        return this;
    }

    /** Returns how often a partition was opened. */
    int timesOpened() {
        return opened.get();
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
            partitions.add(new TablePartition(i));
        }
        return partitions;
    }

    Batch batch(List<List<Object>> rows, Random random) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < schema().fields().size(); i++) {
            int position = i;
            List<Object> values = new ArrayList<>();
            rows.forEach(row -> values.add(row.get(position)));
            DataType type = schema().fields().get(i).type();
            columns.add(plain ? ColumnEncoding.plain(type, values) : ColumnEncoding.encode(type, values, random));
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

    private final class TablePartition implements Partition {
        private final int index;
        private final Optional<PartitionStatistics> known;
        private final AtomicInteger times = new AtomicInteger();

        TablePartition(int index) {
            this.index = index;
            this.known = statistics.apply(table.partitions().get(index));
        }

        @Override
        public BatchReader open() {
            if (times.incrementAndGet() > 1 && !reopenable) {
                throw new IllegalStateException("Cannot open a partition twice");
            }
            open.incrementAndGet();
            opened.incrementAndGet();
            return new PoisoningReader(table.partitions().get(index), new Random(seed + index));
        }

        @Override
        public boolean isReopenable() {
            return reopenable;
        }

        @Override
        public Optional<String> identity() {
            return identity.apply(index);
        }

        @Override
        public Optional<PartitionStatistics> statistics() {
            return known;
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
