package io.meshsdk.quality.profile;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.quality.engine.Partitions;
import io.meshsdk.quality.internal.profile.TableStates;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What a dataset looks like, column by column. Of sensitive columns it holds counts only, and so do its bytes; of others it
 * holds values: the most common ones, the smallest, the largest, and a sample of texts. Immutable and thread-safe.
 *
 * <p>It is the same whatever the order and the partitions of the rows. A column takes at most about 2 MB: up to 10,000
 * different values with their frequencies, a sketch of 16 KiB, buckets of numbers.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Profile {
    private final TableStates states;
    private final List<ColumnProfile> columns;

    private Profile(TableStates states) {
        this.states = states;
        this.columns = states.columns().stream()
                .map(column ->
                        ColumnProfiles.of(column, states.column(column.name()).orElseThrow()))
                .toList();
    }

    /**
     * Returns the profile of a dataset, which is read once, on the calling thread.
     *
     * @throws io.meshsdk.error.DataSourceException if it cannot be read
     */
    public static Profile of(Dataset data) {
        return of(data, Runnable::run);
    }

    /**
     * Returns the profile of a dataset, which is read once, partitions side by side.
     *
     * @throws io.meshsdk.error.DataSourceException if it cannot be read
     */
    public static Profile of(Dataset data, Executor executor) {
        List<? extends Partition> partitions = data.partitions();
        List<TableStates> parts =
                Partitions.run(partitions.size(), executor, index -> read(data, partitions.get(index)));
        TableStates all = TableStates.none(data.schema());
        for (TableStates part : parts) {
            all = all.merge(part);
        }
        return new Profile(all);
    }

    private static TableStates read(Dataset data, Partition partition) {
        TableStates states = TableStates.none(data.schema());
        try (BatchReader reader = partition.open()) {
            for (Optional<Batch> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                states.add(batch.get());
            }
        }
        return states;
    }

    /**
     * Returns the profile that {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if the bytes are damaged, or of another version
     */
    public static Profile decode(byte[] bytes) {
        return new Profile(TableStates.decode(bytes));
    }

    /** Returns bytes that drift can be seen from later; they hold values of columns that are not sensitive. */
    public byte[] encode() {
        return states.encode();
    }

    /** Returns how many rows were read. */
    public long rowCount() {
        return states.rows();
    }

    /** Returns the columns in their order. */
    public List<ColumnProfile> columns() {
        return columns;
    }

    /**
     * Returns a column.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public ColumnProfile column(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("No column '%s' in this profile, use one of %s"
                        .formatted(
                                name, columns.stream().map(ColumnProfile::name).toList())));
    }

    /** Returns a column, where there is one of this name. */
    public Optional<ColumnProfile> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Returns rules that hold of all rows, those one can be surest of first. */
    public List<RuleSuggestion> suggestions() {
        return Suggestions.of(this);
    }

    /** Returns how this data differs from what it looked like before. */
    public ProfileComparison since(Profile before) {
        return new ProfileComparison(before, this);
    }

    TableStates states() {
        return states;
    }

    /** Returns a line for each column, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("%d rows\n".formatted(rowCount()));
        columns.forEach(column -> text.append(column).append('\n'));
        return text.toString();
    }
}
