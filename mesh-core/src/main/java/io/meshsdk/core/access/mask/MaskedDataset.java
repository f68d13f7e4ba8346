package io.meshsdk.core.access.mask;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.PartitionStatistics;
import io.meshsdk.data.PartitionStatistics.ColumnStatistics;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.ConsumerView;
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
 * equal masked values share a dictionary entry. {@link #schema()} is what consumers see: types under masks, without fields that
 * are dropped; a field whose values become null is optional, whatever the contract promises its owner.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MaskedDataset implements Dataset {
    private final Dataset data;
    private final Schema contractSchema;
    private final Masking masking;
    private final List<Seen> seen;
    private final Schema schema;

    private MaskedDataset(Dataset data, Schema contractSchema, Masking masking) {
        this.data = data;
        this.contractSchema = contractSchema;
        this.masking = masking;
        this.seen = seen(data.schema(), contractSchema, masking);
        this.schema = data.schema().withFields(seen.stream().map(Seen::field).toList());
    }

    /**
     * Returns data under the masks of a contract's fields; a field that is not in the contract has its own mask.
     *
     * @throws io.meshsdk.error.KeyNotFoundException if a mask needs a key
     * @throws io.meshsdk.error.ProviderNotFoundException if a mask is one of the host's own
     */
    public static MaskedDataset of(Dataset data, Schema contractSchema) {
        return of(data, contractSchema, Masking.bare());
    }

    /**
     * Returns data under the masks of a contract's fields, with what the masks need; a field that is not in the contract has its
     * own mask.
     *
     * @throws io.meshsdk.error.KeyNotFoundException if there is no key that a mask needs
     * @throws io.meshsdk.error.ProviderNotFoundException if there is no provider of a mask
     */
    public static MaskedDataset of(Dataset data, Schema contractSchema, Masking masking) {
        return new MaskedDataset(data, contractSchema, masking);
    }

    /**
     * Returns fields with the masks that they have by one contract or another, the stricter of both; a field that the other does
     * not know stays as it is.
     */
    public static Schema stricter(Schema fields, Schema other) {
        EffectiveMasks masks = EffectiveMasks.stricter();
        return fields.withFields(fields.fields().stream()
                .map(field -> other.find(field.name())
                        .map(said -> masks.over(field, said))
                        .orElse(field))
                .toList());
    }

    /** Returns the fields as consumers see them under the masks of a contract's fields. */
    public static Schema seenAs(Schema fields, Schema contractSchema) {
        return ConsumerView.of(fields.withFields(fields.fields().stream()
                .map(field -> effective(field, contractSchema))
                .toList()));
    }

    private static Field effective(Field field, Schema contractSchema) {
        return contractSchema
                .find(field.name())
                .map(said -> EffectiveMasks.promised().over(field, said))
                .orElse(field);
    }

    private static List<Seen> seen(Schema fields, Schema contractSchema, Masking masking) {
        List<Seen> seen = new ArrayList<>();
        for (int i = 0; i < fields.fields().size(); i++) {
            int source = i;
            Field effective = effective(fields.fields().get(i), contractSchema);
            ConsumerView.of(effective)
                    .ifPresent(field -> seen.add(new Seen(source, field, ColumnMask.of(effective, masking))));
        }
        return seen;
    }

    /** Returns the names of the fields whose values are seen as they are. */
    public Set<String> clearFields() {
        Set<String> clear = new LinkedHashSet<>();
        for (Seen one : seen) {
            if (!one.mask().isActive()) {
                clear.add(one.field().name());
            }
        }
        return clear;
    }

    /** Returns a batch of the fields of the data, in their order, as consumers see it. */
    public Batch seen(Batch raw) {
        List<Column> columns = new ArrayList<>(seen.size());
        for (Seen one : seen) {
            columns.add(one.mask().apply(raw.column(one.source())));
        }
        List<String> dropped = data.schema().names().stream()
                .filter(name -> !schema.contains(name))
                .toList();
        return Batch.of(schema, raw.rowCount(), columns)
                .withMisfits(raw.misfits().without(dropped));
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
        return new MaskedDataset(data.select(schema.select(fields).names()), contractSchema, masking);
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Masked" + schema;
    }

    /** A field that consumers see, where it comes from, and its mask. */
    private record Seen(int source, Field field, ColumnMask mask) {}

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
        public boolean isReopenable() {
            return partition.isReopenable();
        }

        @Override
        public Optional<PartitionStatistics> statistics() {
            return partition.statistics().map(this::visible);
        }

        private PartitionStatistics visible(PartitionStatistics known) {
            Map<String, ColumnStatistics> visible = new LinkedHashMap<>(known.columns());
            visible.keySet().retainAll(clearFields());
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
            return reader.next().map(MaskedDataset.this::seen);
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
