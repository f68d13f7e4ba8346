package io.meshsdk.testkit;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.filter.Filter;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.TableLocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A version of a table in memory, opened. */
record MemoryReading(
        MemoryTables tables, TableLocation location, MemoryVersion opened, Optional<RecordedCommit> publication)
        implements StoredTable {
    @Override
    public long version() {
        return opened.number();
    }

    @Override
    public Instant timestamp() {
        return opened.commit().timestamp();
    }

    @Override
    public Optional<ContractDocument> contract() {
        return Optional.of(opened.description().contract());
    }

    @Override
    public List<FileId> files() {
        return List.copyOf(opened.files());
    }

    @Override
    public Dataset dataset() {
        return dataset(opened.files());
    }

    /** Leaves out the partitions that the filter does not hold for, as far as it reads their columns. */
    @Override
    public Dataset dataset(Filter filter) {
        List<String> columns = opened.description().partitionColumns();
        List<Filter> parts = filter instanceof Filter.All all ? all.filters() : List.of(filter);
        List<Filter> ofPartitions = parts.stream()
                .filter(part -> columns.containsAll(part.columns()))
                .toList();
        return dataset(opened.files().stream()
                .filter(file -> ofPartitions.stream()
                        .allMatch(part -> tables.file(location, file).values().match(part, columns)))
                .toList());
    }

    @Override
    public Dataset dataset(Collection<FileId> files) {
        List<Supplier<List<Batch>>> rows = new ArrayList<>();
        for (FileId file : new TreeSet<>(files)) {
            if (!opened.files().contains(file)) {
                throw new IllegalArgumentException(
                        "Invalid file '%s': it is not live in version %d of '%s'".formatted(file, version(), location));
            }
            rows.add(() -> tables.file(location, file).batches());
        }
        return MemoryRows.of(opened.description().schema(), rows);
    }
}
