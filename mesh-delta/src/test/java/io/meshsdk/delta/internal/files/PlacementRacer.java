package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process of several threads, each of which races one of the other process for names, by locked renames. The threads of
 * one process do not wait for each other: one closes the lock file while another is about to rename.
 */
final class PlacementRacer {
    static final int THREADS = 3;

    private PlacementRacer() {}

    /** Arguments: folder, name of the process, name of the other one, number of names for each thread. */
    public static void main(String[] arguments) throws Exception {
        int names = Integer.parseInt(arguments[3]);
        System.out.println(race(Path.of(arguments[0]), arguments[1], arguments[2], names));
    }

    /** Returns how many names this process got. */
    static int race(Path folder, String process, String other, int names) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> racers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int lane = thread;
                racers.add(() -> placeAll(folder, process, other, lane * names, names));
            }
            int won = 0;
            for (Future<Integer> result : threads.invokeAll(racers)) {
                won += result.get();
            }
            return won;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int placeAll(Path folder, String process, String other, int first, int names) throws IOException {
        int won = 0;
        for (int number = first; number < first + names; number++) {
            Path temporary = Files.createFile(folder.resolve("%s-%d".formatted(process, number)));
            Files.createFile(folder.resolve("%s-%d-ready".formatted(process, number)));
            await(folder.resolve("%s-%d-ready".formatted(other, number)));
            try {
                new LockedRename().place(temporary, folder.resolve("f-" + number));
                won++;
            } catch (FileAlreadyExistsException e) {
                Files.delete(temporary);
            }
        }
        return won;
    }

    private static void await(Path file) {
        while (!Files.exists(file)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("The other process did not come to " + file.getFileName());
            }
            Thread.onSpinWait();
        }
    }
}
