package io.meshsdk.benchmarks.delta;

import io.meshsdk.benchmarks.Figures;
import io.meshsdk.spi.storage.StorageProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the length of a table's log makes of a commit: each version adds a file, every tenth a checkpoint.
 *
 * @param place where the table is made
 * @param most the largest number of versions
 */
record VersionsJob(Workplace place, int most) {
    private static final int WARM_UP = 150;
    private static final int COUNTED = 20;

    /** Returns the numbers of versions around which is measured. */
    List<Integer> points() {
        return IntStream.of(10, 1_000, most)
                .filter(versions -> versions <= most)
                .distinct()
                .boxed()
                .toList();
    }

    void run(Figures figures) {
        try (StorageProvider provider = Workplace.provider("CACHED")) {
            SmallTable other = new SmallTable(provider, place.resolve("versions-warm-up"));
            IntStream.range(0, WARM_UP).forEach(other::append);
            SmallTable table = new SmallTable(provider, place.resolve("versions"));
            int version = 0;
            for (int point : points()) {
                for (; version < point - COUNTED / 2; version++) {
                    table.append(version);
                }
                List<SmallTable.Times> all = new ArrayList<>();
                for (int i = 0; i < COUNTED; i++, version++) {
                    all.add(table.append(version));
                }
                CommitJob.note(point + " stage", all, SmallTable.Times::stage, figures);
                CommitJob.note(point + " commit", all, SmallTable.Times::commit, figures);
            }
        }
    }
}
