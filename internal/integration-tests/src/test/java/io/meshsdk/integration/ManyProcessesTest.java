package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Mesh;
import io.meshsdk.data.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManyProcessesTest {
    private static final int PROCESSES = 4;

    @TempDir
    private Path warehouse;

    @TempDir
    private Path meeting;

    @Test
    void append_ofKeysThatOtherProcessesAppend_rejectsExactlyTheDuplicates() {
        List<String> heard = append(ManyProcessesTest::tenIdsOfWhichSomeAreShared);

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

    /** Processes 0 and 1 share five ids, so do 2 and 3: ten publications come second. */
    private static List<Long> tenIdsOfWhichSomeAreShared(int process) {
        long shared = process / 2 * 1_000L;
        long own = 10_000L + process * 1_000L;
        return IntStream.range(0, 10)
                .mapToObj(i -> i < 5 ? shared + i : own + i)
                .toList();
    }

    private List<String> append(IntFunction<List<Long>> ids) {
        List<ChildProcess> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            List<Object> arguments = new ArrayList<>(List.of(warehouse));
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
