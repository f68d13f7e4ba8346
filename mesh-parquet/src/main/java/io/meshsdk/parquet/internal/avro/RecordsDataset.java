package io.meshsdk.parquet.internal.avro;

import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;

/** Rows given as Avro records, which are iterated once for each time the only partition is opened. */
public final class RecordsDataset implements Dataset {
    private final Schema schema;
    private final Iterable<? extends IndexedRecord> records;

    /** Creates a dataset of the fields of a schema. */
    public RecordsDataset(Schema schema, Iterable<? extends IndexedRecord> records) {
        this.schema = schema;
        this.records = records;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public List<Partition> partitions() {
        return List.of(new Records(schema, records));
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Records" + schema;
    }

    private record Records(Schema schema, Iterable<? extends IndexedRecord> records) implements Partition {
        @Override
        public BatchReader open() {
            return RecordReader.open(schema, records);
        }

        /** Returns whether the records can be read again: those of a file. */
        @Override
        public boolean isReopenable() {
            return records instanceof ContainerFile;
        }
    }
}
