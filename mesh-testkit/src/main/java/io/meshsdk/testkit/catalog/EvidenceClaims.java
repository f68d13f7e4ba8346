package io.meshsdk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.CommitEvidence;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import io.meshsdk.testkit.Racers;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a commit said is recorded once. */
abstract class EvidenceClaims {
    private static final int THREADS = 4;
    private static final int ROUNDS = 10;
    private static final PortKey DAILY = new PortKey("daily", 1);

    private final ProductId orders = ProductId.parse("sales.orders");

    /** Returns the catalog under test. */
    abstract Catalog catalog();

    /** Returns another object over what it stored, where there can be one. */
    abstract Optional<Catalog> another();

    @Test
    @DisplayName("is listed by version, whatever the order it came in, and needs no entry")
    void evidence_isSortedByVersion() {
        List<Long> versions = List.of(1_000L, 2L, 0L, 999L, 12_345_678_901L);
        versions.forEach(version ->
                assertThat(catalog().witness(orders, DAILY, said(version, 'a'))).isEqualTo(said(version, 'a')));

        assertThat(catalog().evidence(orders, DAILY, 0))
                .containsExactly(
                        said(0, 'a'), said(2, 'a'), said(999, 'a'), said(1_000, 'a'), said(12_345_678_901L, 'a'));
        assertThat(catalog().find(orders)).isEmpty();
        assertThat(catalog().domains()).isEmpty();
    }

    @Test
    @DisplayName("is listed from the version that is asked for")
    void evidence_fromAVersion_isNoneBelow() {
        List<Long> versions = List.of(0L, 999L, 1_000L, 1_001L, 12_345_678_901L);
        versions.forEach(version ->
                assertThat(catalog().witness(orders, DAILY, said(version, 'a'))).isEqualTo(said(version, 'a')));

        for (long from : List.of(0L, 1L, 999L, 1_000L, 1_001L, 1_002L, 12_345_678_901L, Long.MAX_VALUE)) {
            assertThat(catalog().evidence(orders, DAILY, from))
                    .extracting(CommitEvidence::version)
                    .containsExactlyElementsOf(
                            versions.stream().filter(version -> version >= from).toList());
        }
    }

    @Test
    @DisplayName("that is recorded again changes nothing")
    void witness_again_changesNothing() {
        assertThat(catalog().witness(orders, DAILY, said(3, 'a'))).isEqualTo(said(3, 'a'));
        assertThat(catalog().witness(orders, DAILY, said(3, 'a'))).isEqualTo(said(3, 'a'));

        assertThat(catalog().evidence(orders, DAILY, 0)).containsExactly(said(3, 'a'));
    }

    @Test
    @DisplayName("of a version is never replaced: who says otherwise is told what stays")
    void witness_anotherDigest_isRefused() {
        assertThat(catalog().witness(orders, DAILY, said(3, 'a'))).isEqualTo(said(3, 'a'));

        assertThat(catalog().witness(orders, DAILY, said(3, 'b'))).isEqualTo(said(3, 'a'));
        assertThat(catalog().evidence(orders, DAILY, 0)).containsExactly(said(3, 'a'));
    }

    @Test
    @DisplayName("is kept for each port and major by itself")
    void evidence_ofOtherPorts_isAnother() {
        assertThat(catalog().witness(orders, DAILY, said(0, 'a'))).isEqualTo(said(0, 'a'));
        assertThat(catalog().witness(orders, new PortKey("daily", 2), said(0, 'b')))
                .isEqualTo(said(0, 'b'));
        assertThat(catalog().witness(ProductId.parse("sales.customers"), DAILY, said(0, 'c')))
                .isEqualTo(said(0, 'c'));

        assertThat(catalog().evidence(orders, DAILY, 0)).containsExactly(said(0, 'a'));
        assertThat(catalog().evidence(orders, new PortKey("all", 1), 0)).isEmpty();
    }

    @Test
    @DisplayName("begins anew for a table that was made anew")
    void renewEvidence_forgetsWhatWasBefore() {
        catalog().renewEvidence(orders, DAILY);
        assertThat(catalog().witness(orders, DAILY, said(0, 'a'))).isEqualTo(said(0, 'a'));
        assertThat(catalog().witness(orders, DAILY, said(1, 'a'))).isEqualTo(said(1, 'a'));
        catalog().renewEvidence(orders, DAILY);

        assertThat(catalog().evidence(orders, DAILY, 0)).isEmpty();
        assertThat(catalog().witness(orders, DAILY, said(0, 'b'))).isEqualTo(said(0, 'b'));
        assertThat(catalog().evidence(orders, DAILY, 0)).containsExactly(said(0, 'b'));
    }

    @Test
    @DisplayName("survives the object that recorded it, beside the entry of its product")
    void evidence_reopened_isThere() {
        assertThat(catalog().witness(orders, DAILY, said(7, 'a'))).isEqualTo(said(7, 'a'));
        CatalogEntry stored = CatalogContract.register(catalog(), CatalogContract.entry("sales.orders"), 0);

        another().ifPresent(other -> {
            try (other) {
                assertThat(other.evidence(orders, DAILY, 0)).containsExactly(said(7, 'a'));
                assertThat(other.witness(orders, DAILY, said(7, 'b'))).isEqualTo(said(7, 'a'));
                assertThat(other.list("sales")).containsExactly(stored);
            }
        });
    }

    @Test
    @DisplayName("of one version by many at once: one is recorded, all are told which")
    void witness_oneVersionInManyThreads_isRecordedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            long version = round;
            List<CommitEvidence> told = Racers.race(
                    THREADS,
                    thread -> () -> catalog().witness(orders, DAILY, said(version, "abcdef".charAt(thread % 6))));

            assertThat(told).containsOnly(told.get(0));
            assertThat(catalog().evidence(orders, DAILY, 0)).last().isEqualTo(told.get(0));
        }
    }

    @Test
    @DisplayName("of many versions by many at once is all kept")
    void witness_manyVersionsInManyThreads_keepsAll() {
        List<Long> told = Racers.race(
                THREADS,
                thread -> () -> IntStream.range(0, ROUNDS)
                        .mapToObj(number -> said((long) number * THREADS + thread, 'a'))
                        .filter(one -> catalog().witness(orders, DAILY, one).equals(one))
                        .count());

        assertThat(told).containsOnly((long) ROUNDS);
        assertThat(catalog().evidence(orders, DAILY, 0))
                .extracting(CommitEvidence::version)
                .containsExactlyElementsOf(
                        LongStream.range(0, (long) ROUNDS * THREADS).boxed().toList());
    }

    private static CommitEvidence said(long version, char digit) {
        return new CommitEvidence(version, String.valueOf(digit).repeat(64));
    }
}
