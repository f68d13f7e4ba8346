package io.meshsdk.testkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.catalog.JournalKey;
import io.meshsdk.testkit.Racers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is put into a journal stays as it is, for everybody. */
abstract class JournalClaims {
    private static final int THREADS = 4;
    private static final int ROUNDS = 10;

    private final JournalKey key = JournalKey.of("waivers", "sales");

    /** Returns the catalog under test. */
    abstract Catalog catalog();

    /** Returns another object over what it stored, where there can be one. */
    abstract Optional<Catalog> another();

    @Test
    @DisplayName("begins empty, and counts from zero")
    void journal_counts() {
        Journal journal = catalog().journal(key);
        assertThat(journal.size()).isZero();
        assertThat(journal.find(0)).isEmpty();
        assertThat(journal.entries(0, 10)).isEmpty();

        for (int number = 0; number < 3; number++) {
            assertThat(journal.put(number, bytes("entry " + number))).isTrue();
            assertThat(catalog().journal(key).size()).isEqualTo(number + 1);
        }
        assertThat(journal.find(1)).hasValue(bytes("entry 1"));
        assertThat(journal.find(3)).isEmpty();
        assertThat(journal.find(-1)).isEmpty();
    }

    @Test
    @DisplayName("gives entries from a number on, and no more than asked for")
    void entries_ofARange() {
        Journal journal = catalog().journal(key);
        for (int number = 0; number < 5; number++) {
            assertThat(journal.put(number, bytes("entry " + number))).isTrue();
        }
        assertThat(texts(journal.entries(0, Integer.MAX_VALUE)))
                .containsExactly("entry 0", "entry 1", "entry 2", "entry 3", "entry 4");
        assertThat(texts(journal.entries(3, 10))).containsExactly("entry 3", "entry 4");
        assertThat(texts(journal.entries(1, 2))).containsExactly("entry 1", "entry 2");
        assertThat(journal.entries(5, 10)).isEmpty();
        assertThat(journal.entries(0, 0)).isEmpty();
    }

    @Test
    @DisplayName("keeps an entry whatever is put at its number later, and whatever becomes of the array")
    void put_takenNumber_isRefused() {
        Journal journal = catalog().journal(key);
        byte[] first = bytes("first");
        assertThat(journal.put(0, first)).isTrue();
        first[0] = 'x';

        assertThat(journal.put(0, bytes("second"))).isFalse();
        assertThat(journal.find(0)).hasValue(bytes("first"));
        assertThat(journal.size()).isOne();
    }

    @Test
    @DisplayName("is named once it has an entry, or no journal of the catalog is")
    void journals_areThoseWithEntries() {
        JournalKey deeper = JournalKey.of("waivers", "sales", "orders");
        assertThat(catalog().journal(JournalKey.of("grants")).size()).isZero();
        assertThat(catalog().journals()).isEmpty();

        assertThat(catalog().journal(deeper).put(0, bytes("an entry"))).isTrue();
        assertThat(catalog().journal(key).put(0, bytes("an entry"))).isTrue();

        List<JournalKey> named = catalog().journals();
        assertThat(named.isEmpty() || named.equals(List.of(key, deeper)))
                .as("named are %s", named)
                .isTrue();
    }

    @Test
    @DisplayName("leaves no gap, and takes no empty entry")
    void put_gapOrNothing_isRefused() {
        Journal journal = catalog().journal(key);
        assertThatThrownBy(() -> journal.put(1, bytes("second"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.put(-1, bytes("none"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.put(0, new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.size()).isZero();
    }

    @Test
    @DisplayName("is another under another name, also where one name begins with the other")
    void journal_ofOtherName_isAnother() {
        assertThat(catalog().journal(key).put(0, bytes("of sales"))).isTrue();
        assertThat(catalog().journal(JournalKey.of("waivers")).put(0, bytes("of all")))
                .isTrue();

        assertThat(catalog().journal(JournalKey.of("waivers", "finance")).size())
                .isZero();
        assertThat(catalog().journal(key).find(0)).hasValue(bytes("of sales"));
        assertThat(catalog().journal(JournalKey.of("waivers")).find(0)).hasValue(bytes("of all"));
    }

    @Test
    @DisplayName("keeps every byte, for other processes too")
    void put_anyBytes_areKept() {
        byte[] all = new byte[256 * 1024];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (i * 31);
        }
        assertThat(catalog().journal(key).put(0, all)).isTrue();

        assertThat(catalog().journal(key).find(0)).hasValue(all);
        another().ifPresent(other -> {
            try (other) {
                assertThat(other.journal(key).entries(0, 1)).containsExactly(all);
            }
        });
    }

    @Test
    @DisplayName("that many write has every entry once, in one order for all")
    void put_inManyThreads_loseNothing() {
        List<List<Long>> numbers = Racers.race(
                THREADS,
                thread -> () -> IntStream.range(0, ROUNDS)
                        .mapToObj(round -> append(catalog().journal(key), "%d-%d".formatted(thread, round)))
                        .toList());

        Journal journal = catalog().journal(key);
        assertThat(journal.size()).isEqualTo((long) THREADS * ROUNDS);
        for (int thread = 0; thread < THREADS; thread++) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(journal.find(numbers.get(thread).get(round)))
                        .hasValue(bytes("%d-%d".formatted(thread, round)));
            }
        }
    }

    private long append(Journal journal, String text) {
        long number = journal.size();
        while (!journal.put(number, bytes(text))) {
            number = journal.size();
        }
        return number;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(List<byte[]> entries) {
        return entries.stream()
                .map(entry -> new String(entry, StandardCharsets.UTF_8))
                .toList();
    }
}
