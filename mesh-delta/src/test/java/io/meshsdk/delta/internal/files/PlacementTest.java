package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlacementTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 40;

    @TempDir
    private Path folder;

    static Stream<Placement> placements() {
        return Stream.of(
                Placement.HARD_LINK,
                new LockedRename(),
                new LinkedOrRenamed(Placement.HARD_LINK, new LockedRename()),
                new LinkedOrRenamed(PlacementTest::notPermitted, new LockedRename()));
    }

    private static void notPermitted(Path temporary, Path target) throws IOException {
        throw new FileSystemException(target.toString(), temporary.toString(), "Operation not permitted");
    }

    @Test
    void place_linkFailsWhereLinksWork_throwsAndDoesNotRename() throws IOException {
        Path temporary = Files.writeString(folder.resolve("t"), "text");
        AtomicBoolean failed = new AtomicBoolean();
        Placement failingOnce = new LinkedOrRenamed(
                (from, to) -> {
                    if (failed.compareAndSet(false, true)) {
                        throw new FileSystemException(to.toString(), from.toString(), "Input/output error");
                    }
                    Placement.HARD_LINK.place(from, to);
                },
                Placement.RENAME);

        assertThatThrownBy(() -> failingOnce.place(temporary, folder.resolve("f")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("Input/output error");
        assertThat(folder.toFile().list()).containsExactly("t");
    }

    @Test
    void place_folderIsGone_throwsTheFailureOfTheLink() {
        Path gone = folder.resolve("gone");

        assertThatThrownBy(() -> new LinkedOrRenamed(PlacementTest::notPermitted, new LockedRename())
                        .place(gone.resolve("t"), gone.resolve("f")))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("Operation not permitted");
    }

    @Test
    void discard_whatCannotBeDeleted_doesNotThrow() throws IOException {
        Files.createFile(Files.createDirectory(folder.resolve("t")).resolve("in the way"));

        PublishedFile.discard(folder.resolve("t"));

        assertThat(folder.resolve("t")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("placements")
    void place_freeName_showsTheFile(Placement placement) throws IOException {
        Path temporary = Files.writeString(folder.resolve("t"), "text");

        placement.place(temporary, folder.resolve("f"));

        assertThat(folder.resolve("f")).hasContent("text");
    }

    @ParameterizedTest
    @MethodSource("placements")
    void place_takenName_throwsAndKeepsTheFirst(Placement placement) throws IOException {
        Files.writeString(folder.resolve("f"), "first");
        Path temporary = Files.writeString(folder.resolve("t"), "second");

        assertThatThrownBy(() -> placement.place(temporary, folder.resolve("f")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("f")).hasContent("first");
    }

    @ParameterizedTest
    @MethodSource("placements")
    void place_racingThreads_exactlyOneWinsEachName(Placement placement) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Callable<List<Integer>>> racers = new ArrayList<>();
            for (int racer = 0; racer < THREADS; racer++) {
                int number = racer;
                racers.add(() -> race(placement, number, start));
            }
            List<Integer> won = new ArrayList<>();
            for (Future<List<Integer>> result : threads.invokeAll(racers)) {
                won.addAll(result.get());
            }
            assertThat(won).hasSize(ROUNDS).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Integer> race(Placement placement, int racer, CyclicBarrier start) throws Exception {
        List<Integer> won = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path temporary = Files.writeString(folder.resolve("t-%d-%d".formatted(racer, round)), "by " + racer);
            start.await();
            try {
                placement.place(temporary, folder.resolve("f-" + round));
                assertThat(folder.resolve("f-" + round)).hasContent("by " + racer);
                won.add(round);
            } catch (FileAlreadyExistsException e) {
                assertThat(folder.resolve("f-" + round)).exists();
            }
        }
        return won;
    }
}
