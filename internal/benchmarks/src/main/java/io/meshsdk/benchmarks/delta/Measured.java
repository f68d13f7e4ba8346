package io.meshsdk.benchmarks.delta;

import io.meshsdk.benchmarks.Figures;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the jobs of one run told, by the names of the jobs. */
final class Measured {
    private final Map<String, Figures> jobs = new LinkedHashMap<>();
    private final Set<String> failed = new HashSet<>();

    void take(String job, Figures figures) {
        jobs.put(job, figures);
    }

    /** Notes that a job failed: all its costs are without end. */
    void fail(String job) {
        failed.add(job);
    }

    /** Returns a cost; not a number where the job did not run, or did not tell it. */
    double cost(String job, String name) {
        if (failed.contains(job)) {
            return Double.POSITIVE_INFINITY;
        }
        Figures figures = jobs.get(job);
        return figures != null && figures.of(Figures.Kind.COST).containsKey(name) ? figures.cost(name) : Double.NaN;
    }
}
