package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.core.publication.PublicationListener.Progress;
import io.meshsdk.core.publication.PublicationListener.Stage;
import io.meshsdk.data.Dataset;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.Policy;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RejectionTest {
    private static final int ROWS = 400;

    @TempDir
    private Path warehouse;

    private final List<Stage> heard = new ArrayList<>();
    private OutputPort port = OutputPort.delta("default");
    private Executor executor = Runnable::run;

    static Stream<Arguments> cases() {
        return Stream.of(Cause.values())
                .flatMap(cause -> Stream.of(true, false)
                        .flatMap(first -> IntStream.of(1, 4).mapToObj(parts -> Arguments.of(cause, first, parts))));
    }

    @ParameterizedTest(name = "{0}, first {1}, {2} partitions")
    @MethodSource("cases")
    void publish_refused_leavesTheTableFolderAsItWas(Cause cause, boolean first, int partitions) {
        assertLeavesTheTableFolderAsItWas(cause, first, partitions);
    }

    @ParameterizedTest(name = "{0}, first {1}, {2} partitions")
    @MethodSource("cases")
    void publish_refusedOnManyThreadsIntoAPartitionedTable_leavesTheTableFolderAsItWas(
            Cause cause, boolean first, int partitions) {
        port = port.partitionedBy("generation");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        executor = threads;
        try {
            assertLeavesTheTableFolderAsItWas(cause, first, partitions);
        } finally {
            threads.shutdown();
        }
    }

    private void assertLeavesTheTableFolderAsItWas(Cause cause, boolean first, int partitions) {
        if (!first) {
            publishBefore();
        }
        CountedDataset source = new CountedDataset(cause.rows(partitions));
        Set<String> expected = new TreeSet<>(Listing.of(table()));
        List<String> warehouseBefore = Listing.of(warehouse);

        Publication outcome = publish(cause, source, expected);

        assertThat(outcome.isPublished()).as(outcome.describe()).isFalse();
        assertThat(outcome.describe()).contains(cause.reason);
        assertThat(Listing.of(table())).containsExactlyElementsOf(expected);
        if (cause != Cause.LOST_RACE) {
            assertThat(Listing.of(warehouse)).isEqualTo(warehouseBefore);
        }
        assertThat(source.opened()).isEqualTo(cause == Cause.STATIC ? 0 : partitions);
        assertThat(heard.contains(Stage.STAGED)).isEqualTo(cause != Cause.STATIC);
    }

    private Publication publish(Cause cause, Dataset source, Set<String> expected) {
        boolean[] raced = {cause != Cause.LOST_RACE};
        try (Mesh mesh = Accounts.builder(warehouse, Map.of())
                .executor(executor)
                .policies(cause == Cause.DATA_POLICY ? new Policy[] {new NobodyPublishes()} : new Policy[0])
                .listener(progress -> {
                    listen(progress);
                    if (progress.stage() == Stage.ACCEPTED && !raced[0]) {
                        raced[0] = true;
                        publishAsRival(expected);
                    }
                })
                .build()) {
            return mesh.publication(withPort(cause.product()))
                    .from(source)
                    .append()
                    .publish();
        }
    }

    /** Expects, beside what was there before anybody wrote, what the rival alone leaves. */
    private void publishAsRival(Set<String> expected) {
        List<String> staged = Listing.of(table());
        try (Mesh rival = Accounts.mesh(warehouse, Map.of())) {
            rival.publication(withPort(Accounts.KEYED))
                    .from(Accounts.rows(10_000, 10, 7))
                    .append()
                    .publish()
                    .orThrow();
        }
        List<String> added = new ArrayList<>(Listing.of(table()));
        added.removeAll(staged);
        expected.addAll(added);
        expected.add(" folder");
        expected.remove("(no folder)");
    }

    private void listen(Progress progress) {
        synchronized (heard) {
            heard.add(progress.stage());
        }
    }

    private void publishBefore() {
        try (Mesh mesh = Accounts.mesh(warehouse, Map.of())) {
            mesh.publish(withPort(Accounts.KEYED), Accounts.rows(1_000_000, 20, 1))
                    .orThrow();
        }
    }

    private DataProduct withPort(DataProduct product) {
        return product.toBuilder().outputs(port).build();
    }

    private Path table() {
        return Accounts.table(warehouse);
    }

    /** Why a publication is refused. */
    enum Cause {
        STATIC("pii-"),
        SCHEMA("schema"),
        CHECK("unique(account_id)"),
        DATA_POLICY("nobody-publishes"),
        LOST_RACE("unique(account_id)");

        private final String reason;

        Cause(String reason) {
            this.reason = reason;
        }

        DataProduct product() {
            if (this != STATIC) {
                return Accounts.KEYED;
            }
            List<io.meshsdk.schema.Field> fields =
                    new ArrayList<>(Accounts.KEYED.schema().fields());
            fields.add(io.meshsdk.schema.Field.string("holder").pii("name"));
            return Accounts.KEYED.toBuilder()
                    .version("1.1.0")
                    .schema(io.meshsdk.schema.Schema.of(fields))
                    .build();
        }

        Dataset rows(int partitions) {
            int size = ROWS / partitions;
            return Datasets.concat(IntStream.range(0, partitions)
                    .mapToObj(part -> part(part * (long) size, size))
                    .toList());
        }

        private Dataset part(long from, int size) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (long id = from; id < from + size; id++) {
                Map<String, Object> row = new HashMap<>();
                row.put("account_id", this == LOST_RACE ? id + 10_000 : id);
                row.put("generation", this == SCHEMA && id == from ? "seven" : (Object) (id % 3));
                rows.add(row);
            }
            if (this == CHECK) {
                rows.get(1).put("account_id", from);
            }
            return Datasets.rows(Accounts.KEYED.schema(), rows);
        }
    }

    /** Refuses whatever it sees the data of. */
    private static final class NobodyPublishes implements Policy {
        @Override
        public String id() {
            return "nobody-publishes";
        }

        @Override
        public Set<EnforcementPoint> points() {
            return Set.of(EnforcementPoint.WITH_DATA);
        }

        @Override
        public List<Violation> judge(PolicyContext context) {
            return List.of(Violation.broken("nobody-publishes", "outputs[default]")
                    .because("Nobody publishes today")
                    .remedy("Come back tomorrow."));
        }
    }
}
