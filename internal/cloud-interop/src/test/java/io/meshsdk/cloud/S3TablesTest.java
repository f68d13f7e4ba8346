package io.meshsdk.cloud;

import static io.meshsdk.cloud.S3Appender.ORDERS;
import static io.meshsdk.cloud.S3Appender.append;
import static io.meshsdk.cloud.S3Appender.mesh;
import static io.meshsdk.cloud.S3Appender.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.TableLocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class S3TablesTest {
    private static final int PROCESSES = 2;
    private static final int APPENDS = Integer.getInteger("s3.appends", 25);

    private static S3Server server;

    private final URI warehouse = S3Server.folder();
    private final TableLocation table = new TableLocation(warehouse).resolve("sales/orders/default/v1");

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() throws IOException {
        FileSystem.closeAll();
        server.close();
    }

    @Test
    void publish_appendAndOverwrite_areReadByVersionAndTime() {
        try (Mesh mesh = mesh(server.settings(), warehouse).build()) {
            mesh.publish(ORDERS, rows(1, 2)).orThrow();
            append(mesh, "hourly", 1, 3);
            mesh.publish(ORDERS, rows(9)).orThrow();

            assertThat(ids(mesh.read("sales.orders").dataset())).containsExactly(9L);
            assertThat(ids(mesh.read("sales.orders").tableVersion(1).dataset())).containsExactly(1L, 2L, 3L);
            assertThat(ids(mesh.read("sales.orders").tableVersion(0).dataset())).containsExactly(1L, 2L);
            try (DeltaStorageProvider storage = new DeltaStorageProvider(server.settings())) {
                assertThat(storage.open(table, AsOf.timestamp(Instant.parse("2100-01-01T00:00:00Z")))
                                .version())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void contract_ofEachVersion_isRecoveredFromTheTableAlone() {
        try (Mesh mesh = mesh(server.settings(), warehouse).build()) {
            mesh.publish(S3Appender.orders("1.0.0"), rows(1)).orThrow();
            mesh.publish(S3Appender.orders("1.1.0"), rows(2)).orThrow();
        }
        try (DeltaStorageProvider storage = new DeltaStorageProvider(server.settings())) {
            assertThat(storage.tables(new TableLocation(warehouse))).containsExactly(table);
            assertThat(storage.open(table, AsOf.version(0))
                            .contract()
                            .orElseThrow()
                            .version())
                    .hasToString("1.0.0");
            assertThat(storage.open(table, AsOf.latest())
                            .contract()
                            .orElseThrow()
                            .version())
                    .hasToString("1.1.0");
            assertThat(storage.maintenance(table).removeLeftovers(Instant.parse("2100-01-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Test
    void append_twoProcessesOfTwoThreads_keepsEveryCommit() throws Exception {
        try (Mesh mesh = mesh(server.settings(), warehouse).build()) {
            mesh.publish(ORDERS, rows(-1)).orThrow();
        }
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        S3Appender.class.getName(),
                        server.settings().get("fs.s3a.endpoint"),
                        warehouse.toString(),
                        "1",
                        "" + APPENDS)
                .inheritIO()
                .start();
        try {
            S3Appender.append(server.settings(), warehouse, 0, APPENDS);
            assertThat(other.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(other.exitValue()).isZero();
        } finally {
            other.destroyForcibly();
        }

        List<Long> expected = new ArrayList<>(List.of(-1L));
        for (int writer = 0; writer < PROCESSES * S3Appender.THREADS; writer++) {
            long first = writer * 1_000L;
            LongStream.range(first, first + APPENDS).forEach(expected::add);
        }
        try (DeltaStorageProvider storage = new DeltaStorageProvider(server.settings())) {
            assertThat(ids(storage.open(table, AsOf.latest()).dataset())).containsExactlyElementsOf(expected);
            assertThat(storage.state(table).orElseThrow().version())
                    .isEqualTo((long) PROCESSES * S3Appender.THREADS * APPENDS);
        }
    }

    @Test
    void publish_withoutConditionalPut_isRefused() {
        Map<String, String> settings = server.settings();
        settings.put("fs.s3a.create.conditional.enabled", "false");
        // A file system made before, under other settings, would be served from Hadoop's cache.
        settings.put("fs.s3a.impl.disable.cache", "true");
        try (Mesh mesh = mesh(settings, warehouse).build()) {
            assertThatThrownBy(() -> mesh.publish(ORDERS, rows(1)))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("hadoop-aws 3.4.2", "SINGLE_WRITER");
        }
    }

    @Test
    void open_noServer_failsWithoutTheSecret() {
        Map<String, String> settings = S3Server.settings("http://localhost:1");
        settings.put("fs.s3a.impl.disable.cache", "true");
        settings.put("fs.s3a.attempts.maximum", "1");
        settings.put("fs.s3a.retry.limit", "1");
        settings.put("fs.s3a.retry.interval", "1ms");
        settings.put("fs.s3a.connection.establish.timeout", "1s");
        try (DeltaStorageProvider storage = new DeltaStorageProvider(settings)) {
            assertThatThrownBy(() -> storage.state(table))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("Cannot")
                    .hasMessageNotContaining(S3Server.SECRET);
        }
    }

    private static List<Long> ids(Dataset dataset) {
        try (Stream<Row> rows = dataset.rows()) {
            return rows.map(row -> row.integer("order_id")).sorted().toList();
        }
    }
}
