package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class LockedRenameTest {
    private static final int NAMES = 1_000;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void place_twoProcessesOfManyThreads_exactlyOneWinsEachName() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlacementRacer.class.getName(),
                        folder.toString(),
                        "child",
                        "parent",
                        "" + NAMES)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader()) {
            int ours = PlacementRacer.race(folder, "parent", "child", NAMES);
            int theirs = Integer.parseInt(said.readLine());

            assertThat(ours + theirs).as("%d + %d winners", ours, theirs).isEqualTo(PlacementRacer.THREADS * NAMES);
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void withdrawLock_folderWithNothingElse_isEmptied() throws IOException {
        new LockedRename().place(Files.createFile(folder.resolve("t")), folder.resolve("f"));
        LockedRename.withdrawLock(folder);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("f", LockedRename.LOCK);

        Files.delete(folder.resolve("f"));
        LockedRename.withdrawLock(folder);
        LockedRename.withdrawLock(folder);

        assertThat(folder).isEmptyDirectory();
    }
}
