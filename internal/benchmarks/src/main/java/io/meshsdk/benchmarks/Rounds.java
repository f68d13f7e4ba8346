package io.meshsdk.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Repeats jobs in one process and tells the medians: CPU time of the whole process, compiler and collector included, and the
 * time on the clock.
 *
 * @param warmUp how often before anything counts, at least
 * @param counted how often after that
 */
public record Rounds(int warmUp, int counted) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;
    /** So many seconds give the compiler time for short jobs, too. */
    private static final double WARM = 1.5;
    /** The clock of CPU time ticks in steps of 10 ms: what is shorter is repeated within a round. */
    private static final double SHORTEST = 0.3;

    /** Returns what a job takes. */
    public Seconds of(Job job) throws Exception {
        return inTurns(List.of(job)).get(0);
    }

    /** Returns what each job takes when they take turns, so that what slows the machine down for a while slows all of them. */
    public List<Seconds> inTurns(List<Job> jobs) throws Exception {
        int[] repeats = new int[jobs.size()];
        for (int job = 0; job < repeats.length; job++) {
            repeats[job] = warm(jobs.get(job));
        }
        Seconds[][] all = new Seconds[repeats.length][counted];
        // What was compiled for one job alone is compiled again when others take their turns.
        for (int round = repeats.length > 1 ? -1 : 0; round < counted; round++) {
            for (int job = 0; job < repeats.length; job++) {
                Seconds taken = time(jobs.get(job), repeats[job]);
                if (round >= 0) {
                    all[job][round] = taken;
                }
            }
        }
        return Stream.of(all).map(Rounds::median).toList();
    }

    /** Runs a job until it is warm, and returns how often it has to run in a round. */
    private int warm(Job job) throws Exception {
        Seconds once = time(job, 1);
        double warm = once.wall();
        for (int i = 1; i < warmUp || (warmUp > 1 && warm < WARM); i++) {
            once = time(job, 1);
            warm += once.wall();
        }
        return (int) Math.max(1, Math.min(200, Math.ceil(SHORTEST / Math.max(once.wall(), 0.001))));
    }

    private static Seconds time(Job job, int repeats) throws Exception {
        System.gc();
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        for (int i = 0; i < repeats; i++) {
            job.run();
        }
        return new Seconds(
                (SYSTEM.getProcessCpuTime() - cpu) / NANOS / repeats, (System.nanoTime() - wall) / NANOS / repeats);
    }

    private static Seconds median(Seconds[] all) {
        return new Seconds(
                median(Arrays.stream(all).mapToDouble(Seconds::cpu).toArray()),
                median(Arrays.stream(all).mapToDouble(Seconds::wall).toArray()));
    }

    /** Returns the value in the middle, or the upper one of the two there. */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** Returns the value that so large a part of the values lies below. */
    public static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    /** Something to be done once. */
    @FunctionalInterface
    public interface Job {
        /** Does it. */
        void run() throws Exception;
    }

    /**
     * How long a job took.
     *
     * @param cpu seconds of all threads
     * @param wall seconds on the clock
     */
    public record Seconds(double cpu, double wall) {
        /** Notes both, under a name that may be empty. */
        public void note(String name, Figures figures) {
            figures.cost((name + " cpu").trim(), cpu);
            figures.cost((name + " wall").trim(), wall);
        }
    }
}
