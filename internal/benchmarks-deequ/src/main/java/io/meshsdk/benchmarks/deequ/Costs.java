package io.meshsdk.benchmarks.deequ;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Prints what work takes, in lines as the other jobs print them. */
final class Costs {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final double NANOS = 1e9;

    private Costs() {}

    /** Prints the medians of some rounds: CPU time of the whole process, and time on the clock. */
    static void time(Runnable work, int rounds) {
        double[] cpu = new double[rounds];
        double[] wall = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            System.gc();
            long cpuStart = SYSTEM.getProcessCpuTime();
            long wallStart = System.nanoTime();
            work.run();
            cpu[i] = (SYSTEM.getProcessCpuTime() - cpuStart) / NANOS;
            wall[i] = (System.nanoTime() - wallStart) / NANOS;
        }
        Arrays.sort(cpu);
        Arrays.sort(wall);
        System.out.println("COST cpu=" + cpu[rounds / 2]);
        System.out.println("COST wall=" + wall[rounds / 2]);
    }

    /** Prints the largest resident memory so far. */
    static void memory() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8)) {
            if (line.startsWith("VmHWM:")) {
                System.out.println("COST peak MB=" + Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
            }
        }
    }
}
