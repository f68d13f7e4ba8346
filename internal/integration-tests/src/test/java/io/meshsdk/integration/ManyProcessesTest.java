package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Mesh;
import io.meshsdk.data.Row;
import io.meshsdk.integration.interop.KernelTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManyProcessesTest {
    private static final int PROCESSES = 4;
    private static final Path LEFT_FOR_SPARK = Path.of("target", "interop", "many-processes");

    @TempDir
    private Path warehouse;

    @TempDir
    private Path meeting;

    @Test
    void append_fromManyProcesses_keepsEveryAcknowledgedRow() throws IOException {
        warehouse = emptied(LEFT_FOR_SPARK);
        List<String> heard = append(
                "plain",
                process -> LongStream.range(process * 100L, process * 100L + 100)
                        .boxed()
                        .toList());

        assertThat(heard).hasSize(400).allMatch(line -> line.startsWith("published"));
        LogFiles log = LogFiles.of(Accounts.table(warehouse));
        assertThat(log.version()).isEqualTo(399);
        assertThat(log.count("metaData")).isEqualTo(1);
        assertThat(log.damaged()).isEmpty();
        List<Long> all = LongStream.range(0, 400).boxed().toList();
        assertThat(read()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(new KernelTable(Accounts.table(warehouse)).rows())
                .extracting(row -> row.get("account_id"))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void append_ofKeysThatOtherProcessesAppend_rejectsExactlyTheDuplicates() {
        List<String> heard = append("keyed", ManyProcessesTest::tenIdsOfWhichSomeAreShared);

        assertThat(heard).hasSize(40);
        assertThat(heard)
                .filteredOn(line -> line.startsWith("rejected"))
                .hasSize(10)
                .allMatch(line -> line.contains("unique"));
        assertThat(read()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void publish_ofOneIdFromTwoProcesses_happensOnceAndTellsBothTheSame() {
        int bothOpened = 0;
        try (ChildProcess one = ChildProcess.start(RacingProcess.class, warehouse, meeting, 1, 2);
                ChildProcess other = ChildProcess.start(RacingProcess.class, warehouse, meeting, 2, 1)) {
            one.hear();
            other.hear();
            for (int number = 0; number < 100; number++) {
                one.say(Integer.toString(number));
                other.say(Integer.toString(number));
                String heard = one.hear();
                String alsoHeard = other.hear();
                assertThat(told(heard)).contains("race#" + number).isEqualTo(told(alsoHeard));
                bothOpened += heard.startsWith("opened") && alsoHeard.startsWith("opened") ? 1 : 0;
            }
        }
        assertThat(bothOpened).as("rounds whose loser had opened its source").isPositive();
        assertThat(read()).hasSize(100);
        assertThat(LogFiles.of(Accounts.table(warehouse)).version()).isEqualTo(99);
    }

    private static String told(String heard) {
        return heard.substring(heard.indexOf(": "));
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return folder.toAbsolutePath();
    }

    /** Processes 0 and 1 share five ids, so do 2 and 3: ten publications come second. */
    private static List<Long> tenIdsOfWhichSomeAreShared(int process) {
        long shared = process / 2 * 1_000L;
        long own = 10_000L + process * 1_000L;
        return IntStream.range(0, 10)
                .mapToObj(i -> i < 5 ? shared + i : own + i)
                .toList();
    }

    private List<String> append(String product, java.util.function.IntFunction<List<Long>> ids) {
        List<ChildProcess> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            List<Object> arguments = new ArrayList<>(List.of(warehouse, product));
            arguments.addAll(ids.apply(i));
            processes.add(ChildProcess.start(AppendingProcess.class, arguments.toArray()));
        }
        processes.forEach(ChildProcess::hear);
        processes.forEach(process -> process.say("go"));
        return processes.stream().flatMap(process -> process.hearAll().stream()).toList();
    }

    private List<Long> read() {
        try (Mesh mesh = Accounts.mesh(warehouse, Map.of())) {
            return Accounts.read(mesh).stream().map(ManyProcessesTest::id).toList();
        }
    }

    private static long id(Row row) {
        return row.integer("account_id");
    }
}
