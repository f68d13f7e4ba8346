package io.meshsdk.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** The CPU time of this process, all threads, collector and compiler included. */
final class CpuTime {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;

    private CpuTime() {}

    /** Returns the seconds each of some runs took. */
    static double[] seconds(int runs, Runnable job) {
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            System.gc();
            long start = SYSTEM.getProcessCpuTime();
            job.run();
            seconds[i] = (SYSTEM.getProcessCpuTime() - start) / NANOS;
        }
        return seconds;
    }

    static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
