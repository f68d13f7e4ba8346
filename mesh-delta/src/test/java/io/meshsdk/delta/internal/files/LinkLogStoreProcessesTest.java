package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinkLogStoreProcessesTest {
    private static final int COMMITS = 60;

    @TempDir
    private Path folder;

    @Test
    void write_twoProcessesOfTwoThreads_losesNoCommit() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogAppender.class.getName(),
                        folder.toString(),
                        "child",
                        "" + COMMITS)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".out").toFile())
                .start();
        try {
            LogAppender.append(folder, "parent", COMMITS);
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isZero();
        } finally {
            other.destroyForcibly();
        }

        assertThat(lines()).hasSize(2 * COMMITS).doesNotHaveDuplicates();
        assertThat(folder.resolve("%020d.json".formatted(2 * COMMITS - 1))).exists();
    }

    private List<String> lines() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                found.addAll(Files.readAllLines(file));
            }
        }
        return found;
    }
}
