package io.meshsdk.integration;

import io.meshsdk.core.Mesh;
import io.meshsdk.error.MeshException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes its share of mixed publications from two threads, and prints what became of each. */
final class MixingProcess {
    private MixingProcess() {}

    /** Arguments: warehouse, durability, how many publications append, how many overwrite, which process this is. */
    public static void main(String[] arguments) throws Exception {
        Mixed mixed = new Mixed(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        int process = Integer.parseInt(arguments[4]);
        ExecutorService threads = Executors.newFixedThreadPool(Mixed.THREADS);
        try (Mesh mesh = Accounts.mesh(Path.of(arguments[0]), Map.of("mesh.delta.durability", arguments[1]))) {
            System.out.println("ready");
            if (System.in.read() < 0) {
                return;
            }
            List<Callable<List<String>>> shares = new ArrayList<>();
            for (int i = 0; i < Mixed.THREADS; i++) {
                int first = process * Mixed.THREADS + i;
                shares.add(() -> publish(mixed, mesh, first));
            }
            for (Future<List<String>> told : threads.invokeAll(shares)) {
                told.get().forEach(System.out::println);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> publish(Mixed mixed, Mesh mesh, long first) {
        List<String> told = new ArrayList<>();
        for (long number = first; number < mixed.count(); number += Mixed.PROCESSES * Mixed.THREADS) {
            told.add(publishOne(mixed, mesh, number));
        }
        return told;
    }

    private static String publishOne(Mixed mixed, Mesh mesh, long number) {
        try {
            return "published " + number + " " + mixed.publish(mesh, number).tableVersion();
        } catch (MeshException e) {
            return e.getClass().getSimpleName() + " " + number + " " + e.getMessage();
        }
    }
}
