package io.meshsdk.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.core.Mesh;
import io.meshsdk.data.Row;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.integration.interop.KernelTable;
import io.meshsdk.spi.storage.TableCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Four processes append and overwrite side by side: what their table holds is what its history says, version by version. */
final class MixedProcessesTest {
    private static final Mixed MIXED =
            new Mixed(Integer.getInteger("mesh.appends", 150), Integer.getInteger("mesh.overwrites", 15));

    private static final String DURABILITY = System.getProperty("mesh.delta.durability", "FORCED");
    private static final Path LEFT_FOR_SPARK = Path.of("target", "interop", "many-processes");
    private static final int SAMPLES = 20;
    private static final long SEED = 20261127;

    @Test
    void publish_appendsAndOverwritesOfManyProcesses_makesTheTableThatTheHistoryTells() throws IOException {
        Path warehouse = Folders.emptied(LEFT_FOR_SPARK);
        Path table = Accounts.table(warehouse);
        long start = System.nanoTime();
        List<Told> told = publish(warehouse);
        System.out.printf(
                "%s, %s: %d of %d acknowledged in %d ms%n",
                MIXED,
                DURABILITY,
                told.stream().filter(Told::isPublished).count(),
                MIXED.count(),
                (System.nanoTime() - start) / 1_000_000);

        List<TableCommit> history = history(table);
        assertThat(history).extracting(TableCommit::version).isEqualTo(numbers(history.size()));
        List<Long> published = history.stream().map(MixedProcessesTest::number).toList();
        assertTellsTheTruth(told, published);
        List<Set<Long>> model = replay(published);
        assertHolds(warehouse, model);
        assertThat(LogFiles.of(table).damaged()).isEmpty();
        assertThat(new KernelTable(table).rows())
                .extracting(row -> row.get("account_id"))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(Mixed.accounts(last(model))));
        leaveForSpark(model);
    }

    private static List<Told> publish(Path warehouse) {
        List<ChildProcess> processes = IntStream.range(0, Mixed.PROCESSES)
                .mapToObj(process -> ChildProcess.start(
                        MixingProcess.class, warehouse, DURABILITY, MIXED.appends(), MIXED.overwrites(), process))
                .toList();
        processes.forEach(ChildProcess::hear);
        processes.forEach(process -> process.say("go"));
        List<Told> told = processes.stream()
                .flatMap(process -> process.hearAll().stream())
                .map(Told::parse)
                .toList();
        assertThat(told).extracting(Told::number).containsExactlyInAnyOrderElementsOf(numbers(MIXED.count()));
        return told;
    }

    private static List<Long> numbers(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static List<TableCommit> history(Path table) {
        List<TableCommit> history =
                new ArrayList<>(new DeltaStorageProvider().history(TableLocation.of(table), Integer.MAX_VALUE));
        Collections.reverse(history);
        return history;
    }

    private static long number(TableCommit commit) {
        return Mixed.number(commit.facts().orElseThrow().publication());
    }

    /** All are acknowledged, each as the version that it was told, and none is there twice. */
    private static void assertTellsTheTruth(List<Told> told, List<Long> published) {
        assertThat(told).allMatch(Told::isPublished);
        assertThat(published).hasSameSizeAs(told);
        for (Told one : told) {
            assertThat(published.get(Integer.parseInt(one.words()))).isEqualTo(one.number());
        }
    }

    /** Returns the publications whose rows each version holds. */
    private static List<Set<Long>> replay(List<Long> published) {
        List<Set<Long>> model = new ArrayList<>();
        Set<Long> live = new TreeSet<>();
        for (long number : published) {
            if (MIXED.isOverwrite(number)) {
                live.clear();
            }
            live.add(number);
            model.add(new TreeSet<>(live));
        }
        return model;
    }

    private static void assertHolds(Path warehouse, List<Set<Long>> model) {
        try (Mesh mesh = Accounts.mesh(warehouse, Map.of())) {
            for (int version : sampled(model)) {
                Map<Long, Long> expected = new HashMap<>();
                Mixed.accounts(model.get(version)).forEach(account -> expected.put(account, account / 10));
                try (Stream<Row> rows =
                        mesh.read(Accounts.NAME).tableVersion(version).dataset().rows()) {
                    assertThat(rows.collect(Collectors.toMap(
                                    row -> row.integer("account_id"), row -> row.integer("generation"))))
                            .as("version %d", version)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static Collection<Integer> sampled(List<Set<Long>> model) {
        Set<Integer> versions = new TreeSet<>(Set.of(0, model.size() - 1));
        new Random(SEED).ints(SAMPLES, 0, model.size()).forEach(versions::add);
        return versions;
    }

    private static Set<Long> last(List<Set<Long>> model) {
        return model.get(model.size() - 1);
    }

    /** Leaves a line for each of some versions: its number, then the accounts it holds. */
    private static void leaveForSpark(List<Set<Long>> model) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int version : List.of(model.size() / 3, model.size() / 2, model.size() - 1)) {
            String accounts = Mixed.accounts(model.get(version)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            lines.add(version + " " + accounts);
        }
        Files.write(LEFT_FOR_SPARK.resolve("expected.txt"), lines);
    }

    /**
     * What a process said of one publication.
     *
     * @param outcome {@code published}, or the name of an exception
     * @param number which publication
     * @param words the version, or the message
     */
    private record Told(String outcome, long number, String words) {
        static Told parse(String line) {
            String[] parts = line.split(" ", 3);
            return new Told(parts[0], Long.parseLong(parts[1]), parts[2]);
        }

        boolean isPublished() {
            return outcome.equals("published");
        }
    }
}
