package io.meshsdk.core.reading;

import io.meshsdk.core.access.verification.MaskVerification.Report;
import io.meshsdk.core.access.verification.MaskedFormVerification;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Provenance;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Rows under masks, of which no batch is handed on with a value that no mask shows, as other code than that which masks tells.
 *
 * @param data the rows
 * @param masks looks at them
 */
record VouchedDataset(Dataset data, MaskedFormVerification masks) implements Dataset {
    @Override
    public Schema schema() {
        return data.schema();
    }

    @Override
    public Provenance provenance() {
        return data.provenance();
    }

    @Override
    public List<Partition> partitions() {
        return data.partitions().stream().map(this::vouched).toList();
    }

    private Partition vouched(Partition partition) {
        return new Partition() {
            @Override
            public BatchReader open() {
                return vouched(partition.open());
            }

            @Override
            public boolean isReopenable() {
                return partition.isReopenable();
            }

            @Override
            public Optional<String> identity() {
                return partition.identity();
            }
        };
    }

    private BatchReader vouched(BatchReader reader) {
        return new BatchReader() {
            @Override
            public Optional<Batch> next() {
                Optional<Batch> batch = reader.next();
                batch.ifPresent(VouchedDataset.this::require);
                return batch;
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }

    private void require(Batch batch) {
        Report report = masks.verify(batch);
        if (!report.holds()) {
            throw new DataSourceException(
                    "Cannot read rows under their masks: values are there that no mask shows, by field: %s. Mend the mask provider, or report it"
                            .formatted(report.failures()));
        }
    }

    /** Returns the fields; never a value. */
    @Override
    public String toString() {
        return "Vouched" + schema();
    }
}
