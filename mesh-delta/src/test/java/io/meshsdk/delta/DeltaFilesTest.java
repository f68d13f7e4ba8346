package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.rows;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshsdk.delta.internal.files.ForcedFiles;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.table.DeltaTable;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.PartitionValues;
import io.meshsdk.spi.storage.PartitionWriter;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeltaFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final StorageProvider provider = new DeltaStorageProvider();
    private Path table;
    private WriteTarget target;

    @BeforeEach
    void locate() {
        table = folder.resolve("table");
        target = target(table, "contract", "segment");
    }

    @Test
    void commit_partitionedRows_listsAFileForEachValueWithItsStatistics() throws IOException {
        publishSegments(List.of("gold", "a/b c:é%=", "gold"));

        List<LogFile> files = files();
        assertThat(files)
                .extracting(file -> file.partitionValues().get("segment"))
                .containsExactlyInAnyOrder("gold", "a/b c:é%=");
        for (LogFile file : files) {
            assertThat(location(file)).exists();
            assertThat(Files.size(location(file))).isEqualTo(file.size());
        }
        JsonNode stats = JSON.readTree(file("gold").stats());
        assertThat(stats.path("numRecords").asLong()).isEqualTo(4);
        assertThat(stats.path("minValues")).isEqualTo(JSON.readTree("{\"id\":0}"));
        assertThat(stats.path("maxValues")).isEqualTo(JSON.readTree("{\"id\":21}"));
        assertThat(stats.path("nullCount")).isEqualTo(JSON.readTree("{\"id\":0,\"name\":0}"));
    }

    @Test
    void commit_sortColumns_filesHoldRowsInTheirOrder() {
        WriteTarget sorted = target(table, "contract")
                .with(new WriteTarget.Options(List.of("id"), List.of(), WriteTarget.Constraints.LEFT));
        append(provider, sorted, 5, 1, 4);
        append(provider, sorted, 3, 2);

        StoredTable stored = provider.open(sorted.location(), AsOf.latest());
        assertThat(stored.files()).hasSize(2);
        for (FileId file : stored.files()) {
            assertThat(stored.dataset(List.of(file)).rows().map(row -> row.integer("id")))
                    .isSorted();
        }
        assertThat(stored.dataset().rows().map(row -> row.integer("id"))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void commit_nullPartitionValue_isListedAsNull() {
        publishSegments(Collections.singletonList(null));

        assertThat(files().get(0).partitionValues()).containsEntry("segment", null);
    }

    @Test
    void commit_sensitiveValues_areNowhereOutsideTheDataPages() throws IOException {
        publishSegments(List.of("gold"));

        try (Stream<Path> tree = Files.walk(table)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                byte[] bytes = file.toString().endsWith(".parquet") ? outsideThePages(file) : Files.readAllBytes(file);
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("canary-");
            }
        }
    }

    /** Returns the bytes of a Parquet file with those of its column chunks blanked: page indexes, Bloom filters, footer. */
    private static byte[] outsideThePages(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("canary-");
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (BlockMetaData block : reader.getFooter().getBlocks()) {
                for (ColumnChunkMetaData chunk : block.getColumns()) {
                    int start = (int) chunk.getStartingPos();
                    Arrays.fill(bytes, start, start + (int) chunk.getTotalSize(), (byte) 0);
                }
            }
        }
        return bytes;
    }

    @Test
    void commit_newTable_forcesEveryFolderThatNamesAnother() throws IOException {
        target = target(folder.resolve("lake/deep/table"), "contract", "segment");

        List<Path> forced = ForcedFiles.during(() -> publishSegments(List.of("gold")));

        Path made = Path.of(target.location().uri());
        assertThat(forced)
                .contains(
                        folder,
                        folder.resolve("lake"),
                        folder.resolve("lake/deep"),
                        made,
                        made.resolve("segment=gold"),
                        made.resolve("_mesh"),
                        made.resolve("_mesh/contracts"),
                        made.resolve("_delta_log"));
    }

    @Test
    void commit_checkpoint_isForcedBeforeItIsNamed() throws IOException {
        List<String> forced = ForcedFiles.during(() -> {
                    for (int commit = 0; commit <= 10; commit++) {
                        publishSegments(List.of("gold"));
                    }
                })
                .stream()
                .map(file -> file.getFileName().toString())
                .toList();

        int checkpoint = indexOf(forced, "10.checkpoint.parquet");
        assertThat(checkpoint).isNotNegative();
        assertThat(indexOf(forced, "_last_checkpoint")).isGreaterThan(checkpoint);
    }

    private static int indexOf(List<String> names, String part) {
        return IntStream.range(0, names.size())
                .filter(i -> names.get(i).contains(part))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void write_moreValuesThanOpenFiles_keepsEveryRow() {
        List<String> segments = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (int value = 0; value < 20; value++) {
                segments.add("s" + value);
            }
        }
        publishSegments(segments);

        List<LogFile> files = files();
        assertThat(files)
                .extracting(file -> file.partitionValues().get("segment"))
                .hasSize(20)
                .doesNotHaveDuplicates();
        assertThat(files.stream().mapToLong(DeltaFilesTest::rowCount).sum()).isEqualTo(80);
    }

    @Test
    void write_moreRowsThanMayWait_liesInTheFilesThatWereTold() {
        StorageProvider small = new DeltaStorageProvider(Map.of(HadoopSettings.ROW_GROUP_SIZE, "1m"));
        Map<String, Long> told = new TreeMap<>();
        try (StagedWrite write = small.stage(target, WriteMode.append())) {
            List<PartitionWriter> writers = List.of(write.partition(0), write.partition(1));
            for (int batch = 0; batch < 2_000; batch++) {
                String segment = "s" + batch * 7 % 50;
                long[] ids = LongStream.range(batch * 20L, batch * 20L + 20).toArray();
                FileId file = writers.get(batch % 2).write(new PartitionValues(List.of(segment)), rows(segment, ids));
                told.merge(file.name(), 20L, Long::sum);
            }
            List<StagedFiles> staged =
                    writers.stream().map(PartitionWriter::finish).toList();
            assertThat(staged.stream().mapToLong(StagedFiles::rowCount).sum()).isEqualTo(40_000);
            assertThat(write.commit(staged, facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(Committed.class);
        }

        assertThat(files())
                .hasSizeBetween(51, 300)
                .allSatisfy(file -> assertThat(told).containsEntry(file.id().name(), rowCount(file)));
        assertThat(files()).hasSize(told.size());
    }

    @Test
    void abort_rowsThatWait_leavesNothing() {
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            PartitionWriter partition = write.partition(0);
            for (int value = 0; value < 20; value++) {
                partition.write(new PartitionValues(List.of("s" + value)), rows("s" + value, value));
            }
            partition.abort();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void write_wrongNumberOfPartitionValuesOrColumns_isRefused() {
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            PartitionWriter partition = write.partition(0);
            assertThatThrownBy(() -> partition.write(PartitionValues.none(), rows("gold", 1)))
                    .isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> partition.write(new PartitionValues(List.of("")), rows("", 1)))
                    .isInstanceOf(StorageException.class);
            partition.abort();
            assertThatThrownBy(() -> partition.write(new PartitionValues(List.of("x")), rows("x", 1)))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void stagedFiles_sentAsBytes_commitTheSame() {
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            PartitionWriter partition = write.partition(3);
            FileId first = partition.write(new PartitionValues(List.of("gold")), rows("gold", 1));
            FileId again = partition.write(new PartitionValues(List.of("gold")), rows("gold", 2, 3));
            StagedFiles staged = partition.finish();

            assertThat(again).isEqualTo(first);
            assertThat(staged.rowCount()).isEqualTo(3);
            StagedFiles sent = new StagedFiles(
                    staged.partition(), staged.files(), staged.rowCount(), staged.sizeInBytes(), staged.bytes());
            assertThat(write.commit(List.of(sent), facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(Committed.class);
        }
        assertThat(files()).hasSize(1);
    }

    private void publishSegments(List<? extends @Nullable String> segments) {
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            PartitionWriter partition = write.partition(0);
            for (int i = 0; i < segments.size(); i++) {
                PartitionValues values = new PartitionValues(Collections.singletonList(segments.get(i)));
                assertThat(partition.write(values, rows(segments.get(i), 10L * i, 10L * i + 1)))
                        .isNotNull();
            }
            assertThat(write.commit(List.of(partition.finish()), facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(Committed.class);
        }
    }

    private LogFile file(String segment) {
        return files().stream()
                .filter(file -> segment.equals(file.partitionValues().get("segment")))
                .findFirst()
                .orElseThrow();
    }

    private List<LogFile> files() {
        return DeltaTable.at(target.location(), HadoopSettings.with(Map.of()))
                .log()
                .latest()
                .orElseThrow()
                .files();
    }

    private Path location(LogFile file) {
        return LocalPaths.toNio(file.location(LocalPaths.toHadoop(table)));
    }

    private static long rowCount(LogFile file) {
        try {
            return JSON.readTree(file.stats()).path("numRecords").asLong();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
