package io.meshsdk.benchmarks.delta;

import io.meshsdk.DataProduct;
import io.meshsdk.benchmarks.Figures;
import io.meshsdk.benchmarks.Rounds;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.spi.storage.StorageProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How long a commit takes on the clock when everything is warm: through the storage SPI, step by step, and as a publication.
 *
 * @param place where the tables are made
 * @param durability of the table's files
 */
record CommitJob(Workplace place, String durability) {
    private static final int WARM_UP = 150;
    private static final int COUNTED = 100;

    void run(Figures figures) {
        try (StorageProvider provider = Workplace.provider(durability)) {
            SmallTable table = new SmallTable(provider, place.resolve("commits-" + durability));
            List<SmallTable.Times> all = new ArrayList<>();
            for (int id = -WARM_UP; id < COUNTED; id++) {
                SmallTable.Times times = table.append(id);
                if (id >= 0) {
                    all.add(times);
                }
            }
            note("stage", all, SmallTable.Times::stage, figures);
            note("write", all, SmallTable.Times::write, figures);
            note("commit", all, SmallTable.Times::commit, figures);
            try (Mesh mesh = place.mesh("publications-" + durability, provider)) {
                note("publication", publications(mesh), Double::doubleValue, figures);
            }
        }
    }

    private static List<Double> publications(Mesh mesh) {
        DataProduct product =
                LineItemProducts.product("small", SmallTable.SCHEMA).build();
        List<Double> all = new ArrayList<>();
        for (int id = -WARM_UP; id < COUNTED; id++) {
            Dataset data = Datasets.batches(SmallTable.SCHEMA, List.of(SmallTable.batch(id)));
            long begun = System.nanoTime();
            mesh.publication(product).from(data).append().publish().orThrow();
            if (id >= 0) {
                all.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return all;
    }

    /** Notes the median, what one of twenty exceeds, and the largest. */
    static <T> void note(String name, List<T> all, ToDoubleFunction<T> millis, Figures figures) {
        double[] values = all.stream().mapToDouble(millis).toArray();
        figures.cost(name + " median", Rounds.median(values));
        figures.cost(name + " p95", Rounds.quantile(values, 0.95));
        figures.cost(name + " max", Rounds.quantile(values, 1));
    }
}
