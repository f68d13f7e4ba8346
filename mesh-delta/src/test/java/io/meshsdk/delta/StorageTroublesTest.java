package io.meshsdk.delta;

import static io.meshsdk.delta.Writes.append;
import static io.meshsdk.delta.Writes.facts;
import static io.meshsdk.delta.Writes.listing;
import static io.meshsdk.delta.Writes.publish;
import static io.meshsdk.delta.Writes.stage;
import static io.meshsdk.delta.Writes.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.delta.internal.files.NioFileSystem;
import io.meshsdk.error.MeshException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome.Committed;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import io.meshsdk.spi.storage.WriteTarget;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Storage in a bad state: each ends in a typed error or in success. */
final class StorageTroublesTest {
    private static final int VERSIONS = 5;

    @TempDir
    private Path folder;

    private final StorageProvider provider = new DeltaStorageProvider(Map.of("mesh.delta.durability", "CACHED"));
    private Path table;
    private Path log;
    private WriteTarget target;

    @BeforeEach
    void locate() {
        table = folder.resolve("table");
        log = table.resolve("_delta_log");
        WriteTarget plain = target(table, "contract");
        target = new WriteTarget(
                plain.location(),
                plain.schema(),
                List.of(),
                "",
                Map.of("delta.checkpointInterval", "3"),
                plain.contract());
    }

    private void fill() {
        for (int version = 0; version < VERSIONS; version++) {
            append(provider, target, version);
        }
        assertThat(log.resolve("00000000000000000003.checkpoint.parquet")).exists();
    }

    private List<Long> rows(AsOf asOf) {
        StoredTable opened = provider.open(target.location(), asOf);
        try (var rows = opened.dataset().rows()) {
            return rows.map(row -> row.integer("id")).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 600})
    void publish_diskFull_failsTypedAndLeavesNothing(int bytes) {
        append(provider, target, 1);
        Map<String, Long> before = listing(table);

        assertThatThrownBy(() -> append(limited(Limited.FREE_BYTES, "" + bytes), target, 2))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("Cannot");

        assertThat(listing(table)).isEqualTo(before);
        assertThat(append(provider, target, 2)).isInstanceOf(Committed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "list", "look"})
    void publish_permissionDenied_failsTypedAndLeavesNothing(String act) {
        append(provider, target, 1);
        Map<String, Long> before = listing(table);

        assertThatThrownBy(() -> append(limited(Limited.DENIED, act), target, 2))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("Cannot");

        assertThat(listing(table)).isEqualTo(before);
    }

    private static StorageProvider limited(String key, String value) {
        return new DeltaStorageProvider(
                Map.of("fs.file.impl", Limited.class.getName(), key, value, "mesh.delta.durability", "CACHED"));
    }

    @Test
    void commit_tableDeletedMeanwhile_failsTypedAndMakesNoTable() throws IOException {
        fill();
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            List<StagedFiles> staged = List.of(stage(write, 0, 9));
            delete(table);

            assertThatThrownBy(() -> write.commit(staged, facts(PublicationId.fresh(), target), ReadScope.NONE))
                    .isInstanceOf(MeshException.class)
                    .hasMessageStartingWith("Cannot");
        }
        assertThat(provider.state(target.location())).isEmpty();
    }

    @Test
    void finish_tableDeletedMeanwhile_failsTypedOrKeepsTheFile() throws IOException {
        fill();
        try (StagedWrite write = provider.stage(target, WriteMode.append())) {
            var partition = write.partition(0);
            assertThat(partition.write(io.meshsdk.spi.storage.PartitionValues.none(), Writes.rows("gold", 9)))
                    .isNotNull();
            delete(table);

            assertThatThrownBy(() -> assertThat(partition.finish()).isNotNull())
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("it is gone");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void publishAndRead_clockGoesBackwards_keepTheOrderOfVersions() throws IOException {
        fill();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        for (int version = 0; version < VERSIONS; version++) {
            Files.setLastModifiedTime(commit(version), FileTime.from(start.minusSeconds(version)));
        }

        assertThat(append(provider, target, 9)).isInstanceOf(Committed.class);
        assertThat(rows(AsOf.latest())).containsExactly(0L, 1L, 2L, 3L, 4L, 9L);
        assertThat(provider.open(target.location(), AsOf.timestamp(start)).version())
                .isBetween(0L, 4L);
        assertThat(provider.open(target.location(), AsOf.timestamp(Instant.parse("2100-01-01T00:00:00Z")))
                        .version())
                .isEqualTo(5);
    }

    @Test
    void publishAndRead_lastCheckpointMissing_succeed() throws IOException {
        fill();
        Files.delete(log.resolve("_last_checkpoint"));

        requireSound();
    }

    @Test
    void publishAndRead_staleChecksumFiles_succeed() throws IOException {
        fill();
        for (String name :
                List.of("00000000000000000004.json", "_last_checkpoint", "00000000000000000003.checkpoint.parquet")) {
            Files.writeString(log.resolve("." + name + ".crc"), "stale");
        }
        try (Stream<Path> files = Files.list(table)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(table.resolve("." + file.getFileName() + ".crc"), "stale");
            }
        }

        requireSound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"version\":99,\"size\":1}", "canary-7"})
    void publishAndRead_lastCheckpointCorrupt_succeedOrFailTyped(String text) throws IOException {
        fill();
        Files.writeString(log.resolve("_last_checkpoint"), text);

        requireWholeOrTyped();
    }

    @Test
    void publishAndRead_checkpointMissing_succeedOrFailTyped() throws IOException {
        fill();
        Files.delete(log.resolve("00000000000000000003.checkpoint.parquet"));

        requireWholeOrTyped();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 1_000})
    void publishAndRead_checkpointCorrupt_succeedOrFailTyped(int kept) throws IOException {
        fill();
        Path checkpoint = log.resolve("00000000000000000003.checkpoint.parquet");
        byte[] bytes = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, java.util.Arrays.copyOf(bytes, kept));

        requireWholeOrTyped();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canary-7", "{\"add\":{\"path\":\"canary-7\"", "{\"commitInfo\":1}\n\u0000\u0000"})
    void publishAndRead_newestCommitCorrupt_failTypedWithoutItsText(String text) throws IOException {
        fill();
        Files.writeString(commit(4), text);

        requireWholeOrTyped();
    }

    @Test
    void publishAndRead_commitMissingInTheMiddle_failTyped() throws IOException {
        fill();
        append(provider, target, 5);
        Files.delete(commit(4));

        for (Runnable act : List.<Runnable>of(() -> append(provider, target, 9), () -> rows(AsOf.latest()))) {
            assertThatThrownBy(act::run).isInstanceOf(StorageException.class).hasMessageStartingWith("Cannot");
        }
    }

    private Path commit(int version) {
        return log.resolve("%020d.json".formatted(version));
    }

    private void requireSound() {
        assertThat(rows(AsOf.latest())).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(rows(AsOf.version(1))).containsExactly(0L, 1L);
        assertThat(append(provider, target, 9)).isInstanceOf(Committed.class);
        assertThat(rows(AsOf.latest())).containsExactly(0L, 1L, 2L, 3L, 4L, 9L);
    }

    // Whole means: every row of a version, or none with an error that names no value.
    private void requireWholeOrTyped() {
        for (Runnable act : List.<Runnable>of(
                () -> assertThat(rows(AsOf.latest())).isIn(List.of(0L, 1L, 2L, 3L, 4L), List.of(0L, 1L, 2L, 3L)),
                () -> assertThat(provider.state(target.location())).isPresent(),
                () -> publish(provider, target, WriteMode.append(), PublicationId.of("hourly", 1), 9))) {
            try {
                act.run();
            } catch (MeshException e) {
                assertThat(e).hasMessageStartingWith("Cannot").hasMessageNotContaining("canary-7");
            }
        }
    }

    /** A disk with a limit on bytes, or on what is permitted. Made by Hadoop, hence public. */
    public static final class Limited extends FilterFileSystem {
        static final String FREE_BYTES = "test.free-bytes";
        static final String DENIED = "test.denied";

        private long free = Long.MAX_VALUE;
        private String denied = "";

        /** Creates the file system; Hadoop initialises it afterwards. */
        public Limited() {
            super(new NioFileSystem());
        }

        @Override
        public void initialize(URI name, Configuration settings) throws IOException {
            fs.setConf(settings);
            fs.initialize(name, settings);
            super.initialize(name, settings);
            free = settings.getLong(FREE_BYTES, Long.MAX_VALUE);
            denied = settings.get(DENIED, "");
        }

        private void require(String act, org.apache.hadoop.fs.Path path) throws IOException {
            if (denied.equals(act)) {
                throw new AccessDeniedException(path.toUri().getPath());
            }
        }

        @Override
        @SuppressWarnings("deprecation")
        public FSDataOutputStream createNonRecursive(
                org.apache.hadoop.fs.Path path,
                FsPermission permission,
                boolean overwrite,
                int bufferSize,
                short replication,
                long blockSize,
                Progressable progress)
                throws IOException {
            require("create", path);
            OutputStream out =
                    fs.createNonRecursive(path, permission, overwrite, bufferSize, replication, blockSize, progress);
            return new FSDataOutputStream(
                    new FilterOutputStream(out) {
                        @Override
                        public void write(byte[] bytes, int from, int count) throws IOException {
                            take(count);
                            out.write(bytes, from, count);
                        }

                        @Override
                        public void write(int value) throws IOException {
                            take(1);
                            out.write(value);
                        }
                    },
                    null);
        }

        private void take(int count) throws IOException {
            if (count > free) {
                throw new IOException("No space left on device");
            }
            free -= count;
        }

        @Override
        public org.apache.hadoop.fs.FileStatus[] listStatus(org.apache.hadoop.fs.Path path) throws IOException {
            require("list", path);
            return super.listStatus(path);
        }

        @Override
        public org.apache.hadoop.fs.FileStatus getFileStatus(org.apache.hadoop.fs.Path path) throws IOException {
            require("look", path);
            return super.getFileStatus(path);
        }
    }
}
