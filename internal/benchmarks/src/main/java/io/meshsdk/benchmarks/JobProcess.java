package io.meshsdk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes of this JVM's kind, and reads the figures that they print. */
public final class JobProcess {
    private JobProcess() {}

    /** Returns the figures of a process that runs on the class path of this one, as {@link #run(String, List)} does. */
    public static Figures run(List<String> arguments) throws IOException, InterruptedException {
        return run(System.getProperty("java.class.path"), arguments);
    }

    /**
     * Returns the figures of a process, and how long it took from its start to its end: {@code process wall}.
     *
     * @param arguments options of the JVM, the main class and its arguments
     * @throws IllegalStateException if it fails
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted while the process runs
     */
    public static Figures run(String classPath, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classPath);
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        }
        int code = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IllegalStateException("%s ended with code %d".formatted(arguments, code));
        }
        Figures figures = Figures.parse(lines);
        figures.cost("process wall", seconds);
        return figures;
    }
}
