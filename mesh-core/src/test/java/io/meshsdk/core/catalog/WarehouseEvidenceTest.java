package io.meshsdk.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WarehouseEvidenceTest {
    private static final ProductId ORDERS = ProductId.parse("sales.orders");
    private static final PortKey DAILY = new PortKey("daily", 1);
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    Path lake;

    private WarehouseCatalog catalog() {
        return WarehouseCatalog.at(lake);
    }

    private void witness(long... versions) {
        for (long version : versions) {
            CommitEvidence evidence = new CommitEvidence(version, DIGEST);
            assertThat(catalog().witness(ORDERS, DAILY, evidence)).isEqualTo(evidence);
        }
    }

    private List<Long> versions() {
        return catalog().evidence(ORDERS, DAILY, 0).stream()
                .map(CommitEvidence::version)
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(lake)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void evidence_nothingRecorded_createsNothing() throws IOException {
        assertThat(catalog().evidence(ORDERS, DAILY, 0)).isEmpty();
        catalog().renewEvidence(ORDERS, DAILY);

        assertThat(files()).isEmpty();
    }

    @Test
    void witness_manyVersions_writesOneFileEachAndNoOtherAgain() throws IOException {
        witness(0, 999, 1000);
        FileTime longAgo = FileTime.from(Instant.EPOCH);
        for (Path file : files()) {
            Files.setLastModifiedTime(file, longAgo);
        }
        witness(1);

        List<FileTime> times = new ArrayList<>();
        for (Path file : files()) {
            times.add(Files.getLastModifiedTime(file));
        }
        assertThat(times).hasSize(4).filteredOn(longAgo::equals).hasSize(3);
        assertThat(versions()).containsExactly(0L, 1L, 999L, 1000L);
    }

    @Test
    void witness_withoutAnEntry_makesNoProduct() {
        witness(0);

        assertThat(catalog().domains()).isEmpty();
        assertThat(catalog().products("sales")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"format\":1,", "{\"format\":2,\"version\":1,\"digest\":\"x\"}\n"})
    void evidence_damagedFile_isLeftOutAndNeverWrittenOver(String content) throws IOException {
        witness(0, 1, 2);
        Path damaged = files().get(1);
        Files.writeString(damaged, content);

        assertThat(versions()).containsExactly(0L, 2L);
        assertThatThrownBy(() -> catalog().witness(ORDERS, DAILY, new CommitEvidence(1, DIGEST)))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll(damaged.toString(), "damaged", "mesh.reconcile");
        assertThat(damaged).hasContent(content);
    }

    @Test
    void evidence_fileUnderTheNameOfAnotherVersion_isLeftOut() throws IOException {
        witness(4);
        Path file = files().get(0);
        Files.move(file, file.resolveSibling("%018d.json".formatted(5)));

        assertThat(versions()).isEmpty();
    }

    @Test
    void witness_leftoversOfDeadWriters_areDeletedAndListNothing() throws IOException {
        witness(0);
        Path leftover = files().get(0).resolveSibling("0f.tmp");
        Files.writeString(leftover, "x");
        Files.setLastModifiedTime(leftover, FileTime.from(Instant.EPOCH));
        witness(1);

        assertThat(leftover).doesNotExist();
        assertThat(versions()).containsExactly(0L, 1L);
    }

    @Test
    void renewEvidence_keepsTheFilesOfTheTableBefore() throws IOException {
        witness(0, 1);
        catalog().renewEvidence(ORDERS, DAILY);
        witness(0);

        assertThat(versions()).containsExactly(0L);
        assertThat(files()).hasSize(3);
    }
}
