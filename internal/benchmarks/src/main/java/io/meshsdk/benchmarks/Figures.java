package io.meshsdk.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a job found: numbers by name, which it prints and its parent reads. */
public final class Figures {
    private final Map<Kind, Map<String, BigDecimal>> all = new EnumMap<>(Kind.class);

    /** Creates figures that hold none yet. */
    public Figures() {
        for (Kind kind : Kind.values()) {
            all.put(kind, new LinkedHashMap<>());
        }
    }

    /** Returns the figures that a job printed, among other lines. */
    static Figures parse(List<String> lines) {
        Figures figures = new Figures();
        lines.forEach(figures::take);
        return figures;
    }

    private void take(String line) {
        for (Kind kind : Kind.values()) {
            int end = line.lastIndexOf('=');
            if (line.startsWith(kind.prefix()) && end > 0) {
                add(kind, line.substring(kind.prefix().length(), end), new BigDecimal(line.substring(end + 1)));
            }
        }
    }

    /** Notes how much work something was: seconds, or megabytes. */
    public void cost(String name, double value) {
        add(Kind.COST, name, BigDecimal.valueOf(value));
    }

    /** Notes a metric that all engines have to agree on. */
    public void count(String name, BigDecimal value) {
        add(Kind.COUNT, name, value);
    }

    /** Notes a metric that engines estimate. */
    public void estimate(String name, BigDecimal value) {
        add(Kind.ESTIMATE, name, value);
    }

    private void add(Kind kind, String name, BigDecimal value) {
        of(kind).put(name, value);
    }

    /** Returns what was noted of a kind, by name. */
    public Map<String, BigDecimal> of(Kind kind) {
        return Optional.ofNullable(all.get(kind)).orElseThrow();
    }

    /**
     * Returns a cost that the job has to have noted.
     *
     * @throws IllegalStateException if it did not
     */
    public double cost(String name) {
        BigDecimal value = of(Kind.COST).get(name);
        if (value == null) {
            throw new IllegalStateException("The job did not tell '%s', but %s".formatted(name, of(Kind.COST)));
        }
        return value.doubleValue();
    }

    /** Notes the largest resident memory of this process so far, where the system tells it. */
    public void memory() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
                if (line.startsWith("VmHWM:")) {
                    cost("peak MB", Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a line for each figure. */
    public void print(PrintStream out) {
        all.forEach((kind, values) ->
                values.forEach((name, value) -> out.println(kind.prefix() + name + "=" + value.toPlainString())));
    }

    /** What a figure is. */
    public enum Kind {
        /** Work: of no two runs the same. */
        COST,
        /** A metric that all engines have to agree on. */
        COUNT,
        /** A metric that engines estimate. */
        ESTIMATE;

        private String prefix() {
            return name() + " ";
        }
    }
}
