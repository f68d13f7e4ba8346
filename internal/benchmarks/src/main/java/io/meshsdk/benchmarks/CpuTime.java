package io.meshsdk.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/** The CPU time of this process, all threads, collector and compiler included. */
final class CpuTime {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;

    private CpuTime() {}

    /** Returns the median of the seconds each job took, over rounds in which all take their turns, after rounds that warm up. */
    static double[] medians(int warmUp, int rounds, List<Runnable> jobs) {
        double[][] seconds = new double[jobs.size()][rounds];
        for (int round = -warmUp; round < rounds; round++) {
            for (int job = 0; job < jobs.size(); job++) {
                double taken = seconds(jobs.get(job));
                if (round >= 0) {
                    seconds[job][round] = taken;
                }
            }
        }
        return Arrays.stream(seconds).mapToDouble(CpuTime::median).toArray();
    }

    private static double seconds(Runnable job) {
        System.gc();
        long start = SYSTEM.getProcessCpuTime();
        job.run();
        return (SYSTEM.getProcessCpuTime() - start) / NANOS;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
