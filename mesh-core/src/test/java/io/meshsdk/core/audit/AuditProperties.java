package io.meshsdk.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.audit.AuditAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Positive;

final class AuditProperties {
    private static final EditableJournal SIXTY = Audits.journal(60);

    @Property
    void anyByteThatChanges_isFound(
            @ForAll @IntRange(max = 59) int segment,
            @ForAll @Positive int place,
            @ForAll @IntRange(min = 1, max = 255) int xor) {
        EditableJournal journal = new EditableJournal(SIXTY.entries);
        byte[] bytes = journal.entries.get((long) segment).clone();
        bytes[place % bytes.length] ^= (byte) xor;
        journal.entries.put((long) segment, bytes);

        assertThat(Audits.verify(journal).findings()).isNotEmpty();
    }

    @Property(tries = 20)
    void writersOfSeveralMeshes_makeOneChain(@ForAll @IntRange(min = 2, max = 4) int writers) {
        EditableJournal journal = new EditableJournal();
        ExecutorService pool = Executors.newFixedThreadPool(writers * 2);
        try {
            List<ChainedTrail> trails =
                    Stream.generate(() -> Audits.trail(journal)).limit(writers).toList();
            List<CompletableFuture<AuditAnchor>> all = new ArrayList<>();
            for (ChainedTrail trail : trails) {
                IntStream.range(0, 20)
                        .forEach(i -> all.add(CompletableFuture.supplyAsync(
                                () -> trail.record(Audits.grant(i)).orElseThrow(), pool)));
            }
            List<PlacedAnchor> anchors = all.stream()
                    .map(anchor -> new PlacedAnchor(anchor.join(), "a writer"))
                    .toList();
            AuditVerification found = Audits.verify(journal, anchors);

            assertThat(found.findings()).isEmpty();
            assertThat(found.records()).isEqualTo(20L * writers);
            assertThat(found.unanchored()).isZero();
        } finally {
            pool.shutdownNow();
        }
    }
}
