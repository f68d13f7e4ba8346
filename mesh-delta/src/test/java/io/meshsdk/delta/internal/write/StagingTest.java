package io.meshsdk.delta.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.delta.internal.files.Durability;
import io.meshsdk.error.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StagingTest {
    @TempDir
    private Path folder;

    @Test
    void within_anothersFolderTakenAwayBeforeTheAct_actsInANewOne() throws IOException {
        Staging staging = new Staging(folder, Durability.CACHED);
        Path contracts = Files.createDirectory(folder.resolve("contracts"));
        AtomicInteger calls = new AtomicInteger();

        Path made = staging.within(contracts, () -> create(contracts, calls.incrementAndGet() == 1));

        assertThat(made).exists();
        Files.delete(made);
        staging.deleteAllBut(Set.of());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void deleteAllBut_folderWithALockOnly_takesItAway() throws IOException {
        Path table = folder.resolve("table");
        Staging staging = new Staging(table, Durability.CACHED);
        Path file = staging.begin("part", path -> path);
        assertThat(file).isEqualTo(table.resolve("part"));
        Files.createFile(Files.createDirectory(table.resolve("_delta_log")).resolve(".mesh.lock"));

        staging.deleteAllBut(Set.of());

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void within_folderThere_throwsTheFailureOfTheAct() {
        Staging staging = new Staging(folder, Durability.CACHED);

        assertThatThrownBy(() -> staging.within(folder, () -> {
                    throw new StorageException("Cannot act");
                }))
                .hasMessage("Cannot act");
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
