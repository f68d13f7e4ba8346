package io.meshsdk.integration;

import io.meshsdk.DataProduct;
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

    /** Arguments: warehouse, keyed or plain, publications per thread, then the first id of each publication in turn. */
    public static void main(String[] arguments) throws Exception {
        DataProduct product = arguments[1].equals("keyed") ? Accounts.KEYED : Accounts.PLAIN;
        List<Long> firsts = new ArrayList<>();
        for (int i = 2; i < arguments.length; i++) {
            firsts.add(Long.parseLong(arguments[i]));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Mesh mesh = Accounts.mesh(Path.of(arguments[0]), Map.of())) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            List<Future<String>> outcomes = threads.invokeAll(firsts.stream()
                    .map(first -> (Callable<String>) () -> append(mesh, product, first))
                    .toList());
            for (Future<String> outcome : outcomes) {
                System.out.println(outcome.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String append(Mesh mesh, DataProduct product, long first) {
        Publication outcome = mesh.publication(product)
                .from(Accounts.rows(first, 1, first))
                .append()
                .publish();
        return outcome.fold(
                published -> "published " + first, rejected -> "rejected " + first + " " + rejected.reasons());
    }
}
