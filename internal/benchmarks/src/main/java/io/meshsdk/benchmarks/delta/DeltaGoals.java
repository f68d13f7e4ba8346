package io.meshsdk.benchmarks.delta;

import static io.meshsdk.benchmarks.Goal.atLeast;
import static io.meshsdk.benchmarks.Goal.atMost;

import io.meshsdk.benchmarks.Goal;
import io.meshsdk.benchmarks.delta.DeltaJob.Name;
import java.util.List;

/**
 * Judges what the jobs told.
 *
 * @param measured what they told
 * @param rows how many line items there were
 */
record DeltaGoals(Measured measured, int rows) {
    List<Goal> all() {
        double bare = write("bare");
        double publish = write("publish");
        return List.of(
                atLeast("P10", "bare column write", 900, rows / bare / 1_000, "k/s"),
                atMost("P9", "publish with ten checks / bare column write", 1.25, publish / bare, "x"),
                atLeast("P9", "publish with ten checks", 720, rows / publish / 1_000, "k/s"),
                atLeast("P9", "delta-spark without checks / publish", 2.8, spark("write") / publish, "x"),
                atLeast("P9", "delta-spark and Deequ / publish", 10, spark("checked_write") / publish, "x"),
                atMost("P11", "warm commit, on the clock", 10, commit(Name.COMMIT_CACHED), "ms"),
                atMost("P11", "the same, forced to the disk", 25, commit(Name.COMMIT_FORCED), "ms"),
                atMost("P11", "commits lost, 4 processes x 2 threads", 0, cost(Name.APPEND_COUNT, "lost"), ""),
                atMost("", "peak memory, 100 partitions / 10", 1.25, peak(100) / peak(10), "x"),
                atMost("", "peak memory, 1,000 partitions / 10", 1.25, peak(1_000) / peak(10), "x"));
    }

    private double cost(Name job, String name) {
        return measured.cost(job.name(), name);
    }

    private double write(String name) {
        return cost(Name.WRITE, name + " cpu");
    }

    private double commit(Name job) {
        return cost(job, "commit median");
    }

    private double spark(String act) {
        return measured.cost(act, "cpu");
    }

    private double peak(int partitions) {
        return measured.cost(Name.PARTITIONS.name() + partitions, "peak MB");
    }
}
