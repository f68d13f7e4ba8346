package io.meshsdk.benchmarks.delta;

import io.meshsdk.data.Batch;
import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A table to which files of few rows are appended through the storage SPI, each step on the clock. Thread-safe. */
final class SmallTable {
    static final Schema SCHEMA =
            Schema.of(Field.int64("id").required(), Field.string("name").required());
    private static final int ROWS = 100;
    private static final double NANOS = 1e6;

    private final StorageProvider provider;
    private final WriteTarget target;

    SmallTable(StorageProvider provider, Path folder) {
        this.provider = provider;
        this.target = target(folder, SCHEMA);
    }

    /** Returns the target of a table that is not partitioned. */
    static WriteTarget target(Path folder, Schema schema) {
        ContractDocument contract = new ContractDocument(
                ProductId.parse("benchmarks.table"),
                SemanticVersion.parse("1.0.0"),
                "application/json",
                "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                new byte[] {'{', '}'});
        return new WriteTarget(TableLocation.of(folder), schema, List.of(), "", Map.of(), contract);
    }

    /** Returns rows of one identifier. */
    static Batch batch(long id) {
        long[] ids = new long[ROWS];
        Arrays.fill(ids, id);
        return Batch.of(
                SCHEMA,
                ROWS,
                List.of(LongColumn.of(ids), BytesColumn.ofStrings(Collections.nCopies(ROWS, "name " + id))));
    }

    /** Appends rows of one identifier. */
    Times append(long id) {
        long begun = System.nanoTime();
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            long staged = System.nanoTime();
            PartitionWriter writer = write.partition(0);
            writer.write(PartitionValues.none(), batch(id));
            List<StagedFiles> files = List.of(writer.finish());
            long written = System.nanoTime();
            CommitFacts facts =
                    new CommitFacts(PublicationId.fresh(), target.contract().digest(), "{}");
            CommitOutcome outcome = write.commit(files, facts, ReadScope.NONE);
            long committed = System.nanoTime();
            if (!(outcome instanceof CommitOutcome.Committed)) {
                throw new IllegalStateException("The commit ended otherwise: %s".formatted(outcome));
            }
            return new Times((staged - begun) / NANOS, (written - staged) / NANOS, (committed - written) / NANOS);
        }
    }

    /**
     * What an append takes on the clock, in milliseconds.
     *
     * @param stage until the write has begun
     * @param write from then until its file is written
     * @param commit from then until it is committed
     */
    record Times(double stage, double write, double commit) {}
}
