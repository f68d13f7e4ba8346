package io.meshsdk.integration;

import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Appends rows from two threads, and prints what became of each publication. */
final class AppendingProcess {
    private static final int THREADS = 2;

    private AppendingProcess() {}

    /** Arguments: warehouse, then the id of the one row of each publication. */
    public static void main(String[] arguments) throws Exception {
        List<Long> firsts = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            firsts.add(Long.parseLong(arguments[i]));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Mesh mesh = Accounts.mesh(Path.of(arguments[0]), Map.of())) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            List<Future<String>> outcomes = threads.invokeAll(firsts.stream()
                    .map(first -> (Callable<String>) () -> append(mesh, first))
                    .toList());
            for (Future<String> outcome : outcomes) {
                System.out.println(outcome.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String append(Mesh mesh, long first) {
        Publication outcome = mesh.publication(Accounts.KEYED)
                .from(Accounts.rows(first, 1, first))
                .append()
                .publish();
        return outcome.fold(
                published -> "published " + first, rejected -> "rejected " + first + " " + rejected.reasons());
    }
}
