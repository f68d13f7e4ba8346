package io.meshsdk.integration.others;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.integration.Folders;
import io.meshsdk.integration.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class StandingProperties {
    /** What is done to a table next. */
    private enum Step {
        OVERWRITE,
        APPEND,
        FOREIGN_APPEND,
        FOREIGN_OVERWRITE,
        FOREIGN_PROPERTY,
        COMPACT,
        ATTEST,
        RESTORE_FIRST,
        RESTORE_BEFORE
    }

    /** The law: a version is verified if, and only if, it holds no row that nobody checked. */
    @Property(tries = 60)
    void standing_afterAnySteps_isVerifiedWhereAllRowsWereChecked(@ForAll("steps") List<Step> steps) {
        try (Lake lake = new Lake()) {
            assertHolds(lake, steps);
        }
    }

    @Property(tries = 10)
    void standing_ofDeltaAfterAnySteps_isVerifiedWhereAllRowsWereChecked(@ForAll("steps") List<Step> steps)
            throws IOException {
        Path folder = Files.createTempDirectory("standing");
        try (Lake lake = new Lake(Stored.AS_DELTA, folder)) {
            assertHolds(lake, steps);
        } finally {
            Folders.emptied(folder);
        }
    }

    private static void assertHolds(Lake lake, List<Step> steps) {
        List<Set<Long>> unchecked = new ArrayList<>();
        lake.overwrite(0);
        unchecked.add(Set.of());
        for (Step step : steps) {
            take(step, lake, unchecked);
        }

        List<Boolean> expected = unchecked.stream().map(Set::isEmpty).toList();
        List<Boolean> found = new ArrayList<>();
        lake.mesh
                .history(Lake.NAME)
                .list()
                .forEach(version -> found.add(0, version.standing().isVerified()));
        assertThat(found).as("after %s", steps).isEqualTo(expected);
    }

    private static void take(Step step, Lake lake, List<Set<Long>> unchecked) {
        long id = unchecked.size();
        Set<Long> before = unchecked.get(unchecked.size() - 1);
        switch (step) {
            case OVERWRITE -> add(unchecked, lake.overwrite(id), Set.of());
            case APPEND -> add(unchecked, lake.append(id), before);
            case FOREIGN_APPEND -> add(unchecked, lake.others().append(Lake.rows(id)), and(before, id));
            case FOREIGN_OVERWRITE -> add(unchecked, lake.others().overwrite(Lake.rows(id)), Set.of(id));
            case FOREIGN_PROPERTY -> add(unchecked, lake.others().setProperty("step", "at-" + id), before);
            case COMPACT ->
                lake.mesh.maintain(Lake.NAME).compact().version().ifPresent(version -> add(unchecked, version, before));
            case ATTEST -> {
                long attested = unchecked.size() - 1L;
                long version = lake.mesh.attest(Lake.ORDERS, attested).orThrow().tableVersion();
                unchecked.set((int) attested, Set.of());
                add(unchecked, version, Set.of());
            }
            case RESTORE_FIRST -> restore(lake, unchecked, 0);
            case RESTORE_BEFORE -> restore(lake, unchecked, Math.max(0, unchecked.size() - 2));
        }
    }

    private static void restore(Lake lake, List<Set<Long>> unchecked, int version) {
        add(unchecked, lake.mesh.maintain(Lake.NAME).restore(version).orThrow().tableVersion(), unchecked.get(version));
    }

    private static void add(List<Set<Long>> unchecked, long version, Set<Long> rows) {
        assertThat(version).isEqualTo(unchecked.size());
        unchecked.add(rows);
    }

    private static Set<Long> and(Set<Long> before, long id) {
        Set<Long> more = new TreeSet<>(before);
        more.add(id);
        return more;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMinSize(1).ofMaxSize(12);
    }
}
