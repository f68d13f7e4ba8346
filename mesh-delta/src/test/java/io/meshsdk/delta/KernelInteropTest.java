package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.rows;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write, another reader reads: Delta Kernel with its own Parquet reader. */
final class KernelInteropTest {
    @TempDir
    private Path table;

    private final Engine engine = DefaultEngine.create(HadoopSettings.with(Map.of()));

    @BeforeEach
    void publish() {
        WriteTarget target = target(table, "contract", "segment");
        try (StagedWrite write = new DeltaStorageProvider().stage(target, WriteMode.append())) {
            PartitionWriter partition = write.partition(0);
            write(partition, "gold", 1, 2);
            write(partition, "a/b c%é", 100, 200);
            write(partition, null, 1_000);
            assertThat(write.commit(List.of(partition.finish()), facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(Committed.class);
        }
    }

    private static void write(PartitionWriter partition, @Nullable String segment, long... ids) {
        PartitionValues values = new PartitionValues(Collections.singletonList(segment));
        assertThat(partition.write(values, rows(segment, ids))).isNotNull();
    }

    @Test
    void read_withoutFilter_givesEveryRow() throws IOException {
        Scan scan = snapshot().getScanBuilder().build();

        assertThat(read(scan))
                .containsExactlyInAnyOrder(
                        "1 gold canary-1",
                        "2 gold canary-2",
                        "100 a/b c%é canary-100",
                        "200 a/b c%é canary-200",
                        "1000 null canary-1000");
    }

    @Test
    void scan_filterOnPartitionColumn_listsOneFile() throws IOException {
        Predicate gold = new Predicate("=", new Column("segment"), Literal.ofString("gold"));

        assertThat(files(snapshot().getScanBuilder().withFilter(gold).build())).hasSize(1);
        assertThat(files(snapshot().getScanBuilder().build())).hasSize(3);
    }

    @Test
    void scan_filterOnNumbers_skipsFilesByStatistics() throws IOException {
        Predicate large = new Predicate(">", new Column("id"), Literal.ofLong(150));

        assertThat(files(snapshot().getScanBuilder().withFilter(large).build())).hasSize(2);
    }

    private Snapshot snapshot() {
        return TableManager.loadSnapshot(table.toString()).build(engine);
    }

    private List<Row> files(Scan scan) throws IOException {
        List<Row> files = new ArrayList<>();
        try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> rows = batches.next().getRows()) {
                    rows.forEachRemaining(files::add);
                }
            }
        }
        return files;
    }

    private List<String> read(Scan scan) throws IOException {
        Row state = scan.getScanState(engine);
        List<String> found = new ArrayList<>();
        for (Row file : files(scan)) {
            FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
            CloseableIterator<FileReadResult> physical = engine.getParquetHandler()
                    .readParquetFiles(
                            Utils.singletonCloseableIterator(status),
                            ScanStateRow.getPhysicalDataReadSchema(state),
                            Optional.empty());
            try (CloseableIterator<FilteredColumnarBatch> logical =
                    Scan.transformPhysicalData(engine, state, file, physical.map(FileReadResult::getData))) {
                logical.forEachRemaining(batch -> batch.getRows().forEachRemaining(row -> found.add(text(row))));
            }
        }
        return found;
    }

    private static String text(Row row) {
        return "%d %s %s".formatted(row.getLong(0), row.isNullAt(1) ? null : row.getString(1), row.getString(2));
    }
}
