package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.kernel.internal.deletionvectors.Base85Codec;
import io.meshsdk.data.Row;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.FileId;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void open_featureThatChangesHowFilesAreRead_namesIt() throws IOException {
        WriteTarget target = target(table, "contract");
        append(provider, target, 1);
        commit(1, protocol("typeWidening"));

        assertThatThrownBy(() -> provider.open(target.location(), AsOf.latest()))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("typeWidening");
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
