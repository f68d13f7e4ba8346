package io.meshsdk.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with the class path of this one, spoken to in lines. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    private final Writer input;

    private ChildProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.input = process.outputWriter(StandardCharsets.UTF_8);
    }

    static ChildProcess start(Class<?> main, Object... arguments) {
        return start(List.of(), main, arguments);
    }

    /** Starts a process whose JVM takes more options. */
    static ChildProcess start(List<String> options, Class<?> main, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", SharedClasses.jarsFirst(), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return startJava(command.toArray(String[]::new));
    }

    /** Starts the program {@code java} of this JVM. */
    static ChildProcess startJava(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        try {
            return new ChildProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void say(String line) {
        try {
            input.write(line + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what the process reads. */
    void sayNoMore() {
        try {
            input.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the next line, or fails where the process ended without one. */
    String hear() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("The process ended with " + process.waitFor());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns all lines up to the end of the process, which must be a good one. */
    List<String> hearAll() {
        List<String> heard = lines.lines().toList();
        awaitEnd();
        if (process.exitValue() != 0) {
            throw new IllegalStateException("The process ended with " + process.exitValue() + ": " + heard);
        }
        return heard;
    }

    /** Waits so long, or until the process ends of itself. */
    void waitUpTo(long milliseconds) {
        try {
            process.onExit()
                    .completeOnTimeout(process, milliseconds, TimeUnit.MILLISECONDS)
                    .get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Kills the process, which must be alive, and returns the lines it said that nobody heard. */
    List<String> killAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The process ended before it was killed, with " + process.exitValue());
        }
        // The handle leaves the streams open, unlike the process.
        process.toHandle().destroyForcibly();
        awaitEnd();
        return lines.lines().toList();
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
