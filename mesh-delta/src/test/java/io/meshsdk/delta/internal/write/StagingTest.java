package io.meshsdk.delta.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.delta.internal.files.FileStore;
import io.meshsdk.delta.internal.files.HadoopSettings;
import io.meshsdk.delta.internal.files.LocalPaths;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.TableLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StagingTest {
    @TempDir
    private Path folder;

    @Test
    void within_anothersFolderTakenAwayBeforeTheAct_actsInANewOne() throws IOException {
        Staging staging = staging(folder);
        Path contracts = Files.createDirectory(folder.resolve("contracts"));
        AtomicInteger calls = new AtomicInteger();

        Path made =
                staging.within(LocalPaths.toHadoop(contracts), () -> create(contracts, calls.incrementAndGet() == 1));

        assertThat(made).exists();
        Files.delete(made);
        staging.deleteAllBut(Set.of());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void deleteAllBut_folderWithALockOnly_takesItAway() throws IOException {
        Path table = folder.resolve("table");
        Staging staging = staging(table);
        String begun = staging.begin("part", org.apache.hadoop.fs.Path::getName);
        assertThat(begun).isEqualTo("part");
        Files.createFile(Files.createDirectory(table.resolve("_delta_log")).resolve(".mesh.lock"));

        staging.deleteAllBut(Set.of());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void within_folderThere_throwsTheFailureOfTheAct() {
        Staging staging = staging(folder);

        assertThatThrownBy(() -> staging.within(LocalPaths.toHadoop(folder), () -> {
                    throw new StorageException("Cannot act");
                }))
                .hasMessage("Cannot act");
    }

    private static Staging staging(Path table) {
        return new Staging(FileStore.at(
                TableLocation.of(table), HadoopSettings.with(Map.of(HadoopSettings.DURABILITY, "CACHED"))));
    }

    private static Path create(Path contracts, boolean late) {
        try {
            if (late) {
                Files.delete(contracts);
            }
            return Files.createFile(contracts.resolve("file"));
        } catch (IOException e) {
            throw new StorageException("Cannot create file", e);
        }
    }
}
