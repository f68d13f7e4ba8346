package io.meshsdk.core.sources;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of several datasets of one schema, their partitions side by side.
 *
 * @since 0.1.0
 */
public final class JoinedDataset implements Dataset {
    private final List<Dataset> parts;

    private JoinedDataset(List<Dataset> parts) {
        this.parts = parts;
    }

    /**
     * Returns a dataset of the partitions of all parts, in order.
     *
     * @throws IllegalArgumentException if there is no part, or two have different schemas
     */
    public static JoinedDataset of(List<? extends Dataset> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Cannot put datasets together: none is given");
        }
        Schema schema = parts.get(0).schema();
        for (Dataset part : parts) {
            if (!part.schema().equals(schema)) {
                throw new IllegalArgumentException(
                        "Cannot put datasets together: one has fields %s, another %s. Select the same fields of each."
                                .formatted(schema, part.schema()));
            }
        }
        return new JoinedDataset(List.copyOf(parts));
    }

    @Override
    public Schema schema() {
        return parts.get(0).schema();
    }

    @Override
    public List<Partition> partitions() {
        List<Partition> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.partitions()));
        return List.copyOf(all);
    }

    @Override
    public Provenance provenance() {
        return parts.stream().map(Dataset::provenance).reduce(Provenance.none(), Provenance::and);
    }

    @Override
    public Dataset select(List<String> fields) {
        return of(parts.stream().map(part -> part.select(fields)).toList());
    }

    /** Returns the number of parts and the fields; never a value. */
    @Override
    public String toString() {
        return "%d parts of %s".formatted(parts.size(), schema());
    }
}
