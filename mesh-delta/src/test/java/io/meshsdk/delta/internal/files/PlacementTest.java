package io.meshsdk.delta.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlacementTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 40;

    @TempDir
    private Path folder;

    static Stream<Placement> placements() {
        return Stream.of(Placement.HARD_LINK, new LockedRename());
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
