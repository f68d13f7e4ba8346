package io.meshsdk.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Starts the jobs of {@code benchmarks-deequ}, in processes on a class path of their own. */
public final class SparkProcess {
    private static final List<String> OPENS = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.lang.reflect",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "sun.nio.ch",
            "sun.nio.cs",
            "sun.security.action",
            "sun.util.calendar");

    private final String classPath;

    private SparkProcess(String classPath) {
        this.classPath = classPath;
    }

    /**
     * Returns the processes whose class path a file holds, beside whose classes it lies; empty where it is not there, or {@code
     * -Dbenchmark.spark=false} leaves Spark out.
     *
     * @throws IOException if the file cannot be read
     */
    public static Optional<SparkProcess> of(Path classPath) throws IOException {
        if (!Files.exists(classPath)
                || System.getProperty("benchmark.spark", "true").equals("false")) {
            return Optional.empty();
        }
        return Optional.of(new SparkProcess(classPath.resolveSibling("classes")
                + File.pathSeparator
                + Files.readString(classPath).strip()));
    }

    /**
     * Returns the figures of a job.
     *
     * @param job the simple name of its class
     * @throws IllegalStateException if it fails
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted while it runs
     */
    public Figures run(String job, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-Xmx6g"));
        OPENS.forEach(opened -> all.addAll(List.of("--add-opens", "java.base/%s=ALL-UNNAMED".formatted(opened))));
        all.add("io.meshsdk.benchmarks.deequ." + job);
        all.addAll(List.of(arguments));
        return JobProcess.run(classPath, all);
    }
}
