package io.meshsdk.core.publication.rows;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Column;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Provenance;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A source with what a publication would fill and refuse, so that it is measured as it would be published.
 *
 * @since 0.1.0
 */
public final class SuppliedDataset implements Dataset {
    private final Dataset source;
    private final List<Field> filled;
    private final Schema schema;
    private final ProductColumns constants;
    private final PathTexts pathTexts;

    private SuppliedDataset(Dataset source, Schema contract, ProductColumns constants, PathTexts pathTexts) {
        this.source = source;
        this.filled = ProductColumns.filledIn(contract);
        this.schema = schema(source.schema(), filled);
        this.constants = constants;
        List<String> texts = pathTexts.partitionColumns().stream()
                .filter(name -> schema.contains(name)
                        && contract.contains(name)
                        && schema.field(name).type().equals(contract.field(name).type()))
                .toList();
        this.pathTexts = new PathTexts(texts);
    }

    /** Returns a source as it would be published; itself where nothing is filled or refused. */
    public static Dataset of(Dataset source, Schema contract, ProductColumns constants, PathTexts pathTexts) {
        SuppliedDataset supplied = new SuppliedDataset(source, contract, constants, pathTexts);
        return supplied.filled.isEmpty()
                        && supplied.pathTexts.partitionColumns().isEmpty()
                ? source
                : supplied;
    }

    private static Schema schema(Schema offered, List<Field> filled) {
        List<Field> fields = new ArrayList<>(offered.fields().stream()
                .filter(field -> filled.stream().noneMatch(one -> one.name().equals(field.name())))
                .toList());
        fields.addAll(filled);
        return Schema.of(fields);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Provenance provenance() {
        return source.provenance();
    }

    @Override
    public List<Partition> partitions() {
        return source.partitions().stream().<Partition>map(Supplied::new).toList();
    }

    private Batch supply(Batch batch, long firstRow) {
        List<Column> columns = new ArrayList<>();
        for (Field field : schema.fields()) {
            columns.add(
                    filled.contains(field)
                            ? constants.column(field.name(), batch.rowCount())
                            : batch.column(field.name()));
        }
        List<String> names = filled.stream().map(Field::name).toList();
        Batch whole = Batch.of(schema, batch.rowCount(), columns)
                .withMisfits(batch.misfits().without(names));
        return pathTexts.refuse(whole, firstRow);
    }

    private final class Supplied implements Partition {
        private final Partition partition;

        Supplied(Partition partition) {
            this.partition = partition;
        }

        @Override
        public BatchReader open() {
            return new SuppliedReader(partition.open());
        }

        @Override
        public boolean isReopenable() {
            return partition.isReopenable();
        }
    }

    private final class SuppliedReader implements BatchReader {
        private final BatchReader reader;
        private long rows;

        SuppliedReader(BatchReader reader) {
            this.reader = reader;
        }

        @Override
        public Optional<Batch> next() {
            Optional<Batch> next = reader.next().map(batch -> supply(batch, rows));
            next.ifPresent(batch -> rows += batch.rowCount());
            return next;
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
