package io.meshsdk.core.access;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dataset as consumers see it: each field under the mask its contract gives it, also within structs, lists and maps.
 *
 * <p>No raw value of a masked field leaves this dataset: its columns and dictionaries are new, its statistics are absent,
 * equal masked values share a dictionary entry. A field whose values become null is optional in {@link #schema()}, whatever
 * the contract promises its owner.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MaskedDataset implements Dataset {
    private final Dataset data;
    private final Schema contractSchema;
    private final Schema schema;
    private final List<ColumnMask> masks;

    private MaskedDataset(Dataset data, Schema contractSchema) {
        this.data = data;
        this.contractSchema = contractSchema;
        this.masks = data.schema().fields().stream()
                .map(field -> ColumnMask.of(contractSchema.find(field.name()).orElse(field), field.type()))
                .toList();
        this.schema = schema(data.schema(), masks);
    }

    /** Returns data under the masks of a contract's fields; a field that is not in the contract has its own mask. */
    public static MaskedDataset of(Dataset data, Schema contractSchema) {
        return new MaskedDataset(data, contractSchema);
    }

    /** Returns the names of the fields whose values are seen as they are. */
    public Set<String> clearFields() {
        Set<String> clear = new LinkedHashSet<>();
        for (int i = 0; i < masks.size(); i++) {
            if (!masks.get(i).isActive()) {
                clear.add(schema.fields().get(i).name());
            }
        }
        return clear;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public List<Partition> partitions() {
        return data.partitions().stream().<Partition>map(MaskedPartition::new).toList();
    }

    @Override
    public Provenance provenance() {
        return data.provenance();
    }

    @Override
    public Dataset select(List<String> fields) {
        return new MaskedDataset(data.select(fields), contractSchema);
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Masked" + schema;
    }

    private static Schema schema(Schema source, List<ColumnMask> masks) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < masks.size(); i++) {
            Field field = source.fields().get(i);
            fields.add(masks.get(i).nullifies() ? field.withoutPrimaryKey().optional() : field);
        }
        Schema seen = Schema.of(fields);
        return source.name().map(seen::named).orElse(seen);
    }

    private final class MaskedPartition implements Partition {
        private final Partition partition;

        MaskedPartition(Partition partition) {
            this.partition = partition;
        }

        @Override
        public BatchReader open() {
            return new MaskedReader(partition.open());
        }

        @Override
        public Optional<PartitionStatistics> statistics() {
            return partition.statistics().map(this::visible);
        }

        private PartitionStatistics visible(PartitionStatistics known) {
            Map<String, ColumnStatistics> visible = new LinkedHashMap<>(known.columns());
            for (int i = 0; i < masks.size(); i++) {
                if (masks.get(i).isActive()) {
                    visible.remove(schema.fields().get(i).name());
                }
            }
            visible.keySet().retainAll(schema.names());
            return new PartitionStatistics(known.rowCount(), visible);
        }
    }

    private final class MaskedReader implements BatchReader {
        private final BatchReader reader;

        MaskedReader(BatchReader reader) {
            this.reader = reader;
        }

        @Override
        public Optional<Batch> next() {
            return reader.next().map(this::masked);
        }

        private Batch masked(Batch batch) {
            List<Column> columns = new ArrayList<>(masks.size());
            for (int i = 0; i < masks.size(); i++) {
                columns.add(masks.get(i).apply(batch.column(i)));
            }
            return Batch.of(schema, batch.rowCount(), columns).withMisfits(batch.misfits());
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
