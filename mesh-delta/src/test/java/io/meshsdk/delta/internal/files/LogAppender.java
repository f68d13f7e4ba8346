package io.meshsdk.delta.internal.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;

/** A process of two threads that append log files, each under the first number that is free. */
final class LogAppender {
    private static final int THREADS = 2;

    private LogAppender() {}

    public static void main(String[] arguments) throws Exception {
        append(Path.of(arguments[0]), arguments[1], Integer.parseInt(arguments[2]));
    }

    static void append(Path folder, String name, int commits) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> appenders = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String author = name + thread;
                appenders.add(() -> appendAll(folder, author, commits / THREADS));
            }
            for (Future<Void> appended : threads.invokeAll(appenders)) {
                appended.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void appendAll(Path folder, String author, int commits) throws IOException {
        Configuration settings = HadoopSettings.with(Map.of());
        LinkLogStore store = new LinkLogStore(settings);
        int number = 0;
        for (int commit = 0; commit < commits; commit++) {
            String line = author + "-" + commit;
            while (!tryAppend(store, settings, folder.resolve("%020d.json".formatted(number++)), line)) {
                assert number < 100_000;
            }
        }
        return null;
    }

    private static boolean tryAppend(LinkLogStore store, Configuration settings, Path file, String line)
            throws IOException {
        try {
            store.write(LocalPaths.toHadoop(file), List.of(line).iterator(), false, settings);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
