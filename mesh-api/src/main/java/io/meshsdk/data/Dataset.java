package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * A source of rows, in columns: partitions that can be read side by side, each yielding {@link Batch}es.
 *
 * <p>A dataset is immutable and thread-safe; a {@link BatchReader} is neither. Whether a partition can be opened more
 * than once is the source's affair: publishing opens each exactly once. Rows exist only at the edges: {@link #rows()}
 * and {@link #records(Class)} copy out of batches.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface Dataset {
    /** Returns the fields of every batch of this dataset, in order. */
    Schema schema();

    /**
     * Returns the partitions: disjoint, together all rows, in a stable order.
     *
     * @throws io.meshsdk.error.DataSourceException if the source cannot be listed
     */
    List<? extends Partition> partitions();

    /** Returns the product versions this data was read from; empty where it comes from no product. */
    default Provenance provenance() {
        return Provenance.none();
    }

    /**
     * Returns a dataset of the named fields only, in the given order. Sources that can leave columns unread do.
     *
     * @throws IllegalArgumentException if a name is unknown or repeated
     */
    default Dataset select(List<String> fields) {
        return new SelectedDataset(this, fields);
    }

    /**
     * Returns a dataset of the named fields only, in the given order.
     *
     * @throws IllegalArgumentException if a name is unknown or repeated
     */
    default Dataset select(String... fields) {
        return select(List.of(fields));
    }

    /**
     * Returns all batches, partition after partition, one at a time also where the stream is made parallel. A batch is
     * valid until the next one is taken: its buffers are reused. Close the stream to release the source.
     */
    default Stream<Batch> batches() {
        return BatchStreams.batches(this);
    }

    /** Returns all rows, partition after partition, each a copy that stays valid. Close the stream. */
    default Stream<Row> rows() {
        return BatchStreams.rows(this);
    }

    /**
     * Returns all rows as records of a type whose component names are field names, or their camel-case forms.
     *
     * @throws IllegalArgumentException if a component has no field of its name and type
     */
    default <R extends Record> Stream<R> records(Class<R> type) {
        RecordMapper<R> mapper = RecordMapper.of(type, schema());
        return rows().map(mapper::map);
    }
}
