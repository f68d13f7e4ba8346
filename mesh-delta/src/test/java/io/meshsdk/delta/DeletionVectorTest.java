package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.kernel.internal.deletionvectors.Base85Codec;
import io.meshsdk.data.Row;
import io.meshsdk.delta.internal.engine.EngineByProtocol;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.delta.internal.kernel.KernelReader;
import io.meshsdk.delta.internal.log.CommitAttempt.Committed;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflict;
import io.meshsdk.delta.internal.log.CommitAttempt.Conflicted;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogFile;
import io.meshsdk.delta.internal.log.LogOperation;
import io.meshsdk.delta.internal.log.LogOperation.Kind;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

final class DeletionVectorTest {
    private static final int MAGIC = 1681511377;

    @TempDir
    private Path table;

    private final StorageProvider provider = new DeltaStorageProvider();

    @Test
    void dataset_deletedRows_areLeftOutAndTheFileHasANewIdentity() throws IOException {
        WriteTarget target = target(table, "contract");
        append(provider, target, 10, 11, 12, 13);
        FileId before = provider.open(target.location(), AsOf.latest()).files().get(0);
        delete(before, 1, 3);

        StoredTable opened = provider.open(target.location(), AsOf.latest());
        assertThat(ids(opened)).containsExactly(10L, 12L);
        assertThat(opened.files()).hasSize(1).doesNotContain(before);
        assertThat(opened.dataset(opened.files()).partitions())
                .allMatch(part -> part.statistics().isEmpty());
        assertThat(ids(provider.open(target.location(), AsOf.version(0)))).containsExactly(10L, 11L, 12L, 13L);
    }

    @Test
    void overwrite_deletedRows_goWithTheirFile() throws IOException {
        WriteTarget target = target(table, "contract");
        append(provider, target, 10, 11);
        delete(provider.open(target.location(), AsOf.latest()).files().get(0), 1);

        assertThat(Writes.publish(provider, target, WriteMode.overwrite(), PublicationId.fresh(), 20))
                .isNotNull();

        assertThat(ids(provider.open(target.location(), AsOf.latest()))).containsExactly(20L);
        assertThat(table.resolve("_delta_log/00000000000000000002.json"))
                .content()
                .contains("\"remove\":", "\"storageType\":\"i\"");
        assertThat(ids(provider.open(target.location(), AsOf.version(1)))).containsExactly(10L);
    }

    @Test
    void commit_fileWithDeletedRows_isRemovedAndComesBackWithThem() throws IOException {
        WriteTarget target = target(table, "contract");
        append(provider, target, 10, 11, 12);
        delete(provider.open(target.location(), AsOf.latest()).files().get(0), 1);
        org.apache.hadoop.fs.Path folder = LocalPaths.toHadoop(table);
        List<LogFile> files = new KernelReader(HadoopSettings.with(Map.of()), folder)
                .latest()
                .orElseThrow()
                .files();
        EngineByProtocol writer = new EngineByProtocol(HadoopSettings.with(Map.of()), folder);

        assertThat(writer.begin()
                        .commit(LogChange.of(LogOperation.of(Kind.DELETE)).removing(files)))
                .isEqualTo(new Committed(2));
        assertThat(ids(provider.open(target.location(), AsOf.latest()))).isEmpty();
        assertThat(writer.begin()
                        .commit(LogChange.of(LogOperation.of(Kind.RESTORE)).adding(files)))
                .isEqualTo(new Committed(3));
        assertThat(ids(provider.open(target.location(), AsOf.latest()))).containsExactly(10L, 12L);
    }

    @Test
    void commit_fileWithOtherDeletedRows_isNotRemoved() throws IOException {
        WriteTarget target = target(table, "contract");
        append(provider, target, 10, 11, 12);
        org.apache.hadoop.fs.Path folder = LocalPaths.toHadoop(table);
        List<LogFile> before = new KernelReader(HadoopSettings.with(Map.of()), folder)
                .latest()
                .orElseThrow()
                .files();
        delete(provider.open(target.location(), AsOf.latest()).files().get(0), 1);

        assertThat(new EngineByProtocol(HadoopSettings.with(Map.of()), folder)
                        .begin()
                        .commit(LogChange.of(LogOperation.of(Kind.DELETE)).removing(before)))
                .isEqualTo(new Conflicted(Conflict.FILES_REMOVED));
    }

    @Test
    void open_featureThatChangesHowFilesAreRead_namesIt() throws IOException {
        WriteTarget target = target(table, "contract");
        append(provider, target, 1);
        commit(1, protocol("variantType"));

        assertThatThrownBy(() -> provider.open(target.location(), AsOf.latest()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("variantType");
    }

    private void delete(FileId file, int... rows) throws IOException {
        byte[] bitmap = bitmap(rows);
        String inline = Base85Codec.encodeBytes(bitmap);
        String path = "\"path\":\"" + file.name() + "\"";
        long size = Files.size(table.resolve(file.name()));
        commit(
                1,
                protocol("deletionVectors"),
                "{\"remove\":{%s,\"deletionTimestamp\":1,\"dataChange\":true}}".formatted(path),
                ("{\"add\":{%s,\"partitionValues\":{},\"size\":%d,\"modificationTime\":1,\"dataChange\":true,"
                                + "\"deletionVector\":{\"storageType\":\"i\",\"pathOrInlineDv\":\"%s\",\"sizeInBytes\":%d,\"cardinality\":%d}}}")
                        .formatted(path, size, inline, bitmap.length, rows.length));
    }

    private static String protocol(String feature) {
        return "{\"protocol\":{\"minReaderVersion\":3,\"minWriterVersion\":7,\"readerFeatures\":[\"%s\"],\"writerFeatures\":[\"%s\"]}}"
                .formatted(feature, feature);
    }

    private void commit(int version, String... actions) throws IOException {
        Files.write(table.resolve("_delta_log/%020d.json".formatted(version)), List.of(actions));
    }

    private static byte[] bitmap(int... rows) {
        RoaringBitmap bitmap = RoaringBitmap.bitmapOf(rows);
        int length = 4 + 8 + 4 + bitmap.serializedSizeInBytes();
        ByteBuffer bytes = ByteBuffer.allocate((length + 3) / 4 * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(MAGIC).putLong(1).putInt(0);
        bitmap.serialize(bytes);
        return bytes.array();
    }

    private static List<Long> ids(StoredTable opened) {
        try (Stream<Row> rows = opened.dataset().rows()) {
            return rows.map(row -> row.integer("id")).toList();
        }
    }
}
