package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoldersTest {
    @TempDir
    private Path folder;

    @Test
    void within_folderTakenAwayBeforeTheAct_actsInANewOne() throws IOException {
        Path log = folder.resolve("table/_delta_log");
        AtomicInteger calls = new AtomicInteger();

        Path made = Folders.within(log, Durability.CACHED, () -> {
            if (calls.incrementAndGet() == 1) {
                Files.delete(log);
                Files.delete(log.getParent());
            }
            return Files.createFile(log.resolve("file"));
        });

        assertThat(made).exists();
        assertThat(calls).hasValue(2);
    }

    @Test
    void within_newFolders_forcesWhatNamesThem() throws IOException {
        Path log = folder.resolve("table/_delta_log");

        assertThat(ForcedFiles.during(() -> Folders.within(log, Durability.FORCED, () -> true)))
                .containsExactly(folder, log.getParent());
        assertThat(ForcedFiles.during(() -> Folders.within(log, Durability.FORCED, () -> true)))
                .isEmpty();
    }

    @Test
    void within_fileInTheWay_throws() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Folders.within(file, Durability.CACHED, () -> true))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
