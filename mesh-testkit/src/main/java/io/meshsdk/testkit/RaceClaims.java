package io.meshsdk.testkit;

import static io.meshsdk.testkit.StorageFixture.facts;
import static io.meshsdk.testkit.StorageFixture.orders;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.data.Row;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.CommitOutcome;
import io.meshsdk.spi.storage.ReadScope;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StagedFiles;
import io.meshsdk.spi.storage.StagedWrite;
import io.meshsdk.spi.storage.WriteMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Writers in several threads neither lose nor repeat anything. */
abstract class RaceClaims {
    private static final int ROUNDS = 20;
    private static final int THREADS = 4;
    private static final int APPENDS = 10;

    abstract StorageFixture storage();

    @Test
    @DisplayName("of one publication id: one commits, and all others are told its commit")
    void commit_oneIdInManyThreads_happensOnce() {
        storage().append(0);
        for (int round = 1; round <= ROUNDS; round++) {
            PublicationId id = PublicationId.of("hourly", round);
            long order = round;
            List<CommitOutcome> outcomes = Racers.race(
                    THREADS,
                    thread -> () -> storage().attempt(storage().target(), WriteMode.append(), id, orders(order)));

            RecordedCommit recorded =
                    storage().provider().publication(storage().location(), id).orElseThrow();
            assertThat(outcomes).containsOnlyOnce(new CommitOutcome.Committed(recorded));
            assertThat(outcomes)
                    .filteredOn(outcome -> !(outcome instanceof CommitOutcome.Committed))
                    .hasSize(THREADS - 1)
                    .containsOnly(new CommitOutcome.AlreadyCommitted(recorded));
        }
        assertIds(LongStream.rangeClosed(0, ROUNDS).boxed().toList());
    }

    @Test
    @DisplayName("that append keep every row, one version each")
    void commit_appendsInManyThreads_keepsAll() {
        long first = storage().append(0).version();
        List<List<Long>> versions = Racers.race(THREADS, thread -> () -> {
            List<Long> made = new ArrayList<>();
            for (int i = 1; i <= APPENDS; i++) {
                made.add(storage().append(thread * 100L + i).version());
            }
            return made;
        });

        assertThat(versions.stream().flatMap(List::stream).toList())
                .hasSize(THREADS * APPENDS)
                .doesNotHaveDuplicates()
                .allMatch(version -> version > first);
        List<Long> expected = new ArrayList<>(List.of(0L));
        for (int thread = 0; thread < THREADS; thread++) {
            LongStream.rangeClosed(1, APPENDS).map(orderOf(thread)).forEach(expected::add);
        }
        assertIds(expected);
    }

    @Test
    @DisplayName("that rest on the whole table each judge every row that came before them")
    void commit_restingOnTheTableInManyThreads_seesEveryRow() {
        storage().append(0);
        List<Boolean> added = Racers.race(THREADS, thread -> this::addUnlessThere);

        assertThat(added).containsOnlyOnce(true);
        assertIds(List.of(0L, 42L));
    }

    @Test
    @DisplayName("that create the table at once make one table with all their rows")
    void commit_creationsAtOnce_makeOneTable() {
        List<Boolean> done = Racers.race(THREADS, thread -> () -> {
            try (StagedWrite write = storage().begin(WriteMode.append())) {
                List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(thread)));
                return commit(write, staged, ReadScope.NONE);
            }
        });

        assertThat(done).containsOnly(true);
        assertThat(storage().provider().tables(storage().root()))
                .containsExactly(storage().location());
        assertIds(LongStream.range(0, THREADS).boxed().toList());
    }

    private static LongUnaryOperator orderOf(int thread) {
        return number -> thread * 100L + number;
    }

    /** Adds order 42 unless it is there, judging the table again whenever it moved. */
    private boolean addUnlessThere() {
        try (StagedWrite write = storage().begin(WriteMode.append())) {
            List<StagedFiles> staged = List.of(StorageFixture.stage(write, 0, orders(42)));
            while (!ids(AsOf.version(write.baseVersion().orElseThrow())).contains(42L)) {
                if (commitOnce(write, staged, ReadScope.WHOLE_TABLE)) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean commit(StagedWrite write, List<StagedFiles> staged, ReadScope scope) {
        for (int attempt = 0; attempt < 2 * THREADS; attempt++) {
            if (commitOnce(write, staged, scope)) {
                return true;
            }
        }
        return false;
    }

    private boolean commitOnce(StagedWrite write, List<StagedFiles> staged, ReadScope scope) {
        return write.commit(staged, facts(PublicationId.fresh(), storage().target()), scope)
                .fold(committed -> true, repeated -> false, dataMoved -> false, contractMoved -> false);
    }

    private void assertIds(List<Long> expected) {
        assertThat(ids(AsOf.latest())).containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<Long> ids(AsOf asOf) {
        return storage().read(asOf).stream().map((Row row) -> row.integer("id")).toList();
    }
}
