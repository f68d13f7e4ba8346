package io.meshsdk.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Secret;
import io.meshsdk.error.MeshException;
import io.meshsdk.spi.access.SecretProvider;
import io.meshsdk.testkit.Racers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SecretProvider} must do, shown on a purpose that has a current key and an older one: extend this class in the
 * provider's tests.
 *
 * @since 0.1.0
 */
public abstract class SecretProviderContract {
    private static final int THREADS = 4;
    private static final int ROUNDS = 25;
    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "no-such-purpose",
            "mask/no-such-domain",
            "../x",
            "mask/../mask",
            "/mask",
            "mask/",
            "MASK",
            "mask//x",
            "\0");

    /** Creates the contract of a provider. */
    protected SecretProviderContract() {}

    /** Returns the provider under test, of the same keys each time. */
    protected abstract SecretProvider provider();

    /** Returns a purpose that has two keys, {@code mask/patient} unless said otherwise. */
    protected String purpose() {
        return "mask/patient";
    }

    /** Returns another purpose, which has another key; {@code audit} unless said otherwise. */
    protected String otherPurpose() {
        return "audit";
    }

    /** Returns the id of the purpose's current key; {@code 2026} unless said otherwise. */
    protected String currentId() {
        return "2026";
    }

    /** Returns the id of the purpose's older key; {@code 2025} unless said otherwise. */
    protected String olderId() {
        return "2025";
    }

    @Test
    @DisplayName("the current key of a purpose is found by its id, too, and is the same each time")
    void current_isFoundByItsId() {
        Secret current = provider().current(purpose()).orElseThrow();

        assertThat(current.id()).isEqualTo(currentId());
        assertThat(provider().current(purpose())).hasValueSatisfying(again -> same(again, current));
        assertThat(provider().find(purpose(), currentId())).hasValueSatisfying(again -> same(again, current));
    }

    @Test
    @DisplayName("an older key is found by its id, and is another")
    void find_anOlderKey_isAnother() {
        Secret older = provider().find(purpose(), olderId()).orElseThrow();

        assertThat(older.id()).isEqualTo(olderId());
        assertThat(older.key())
                .isNotEqualTo(provider().current(purpose()).orElseThrow().key());
    }

    @Test
    @DisplayName("another purpose has another key")
    void current_ofAnotherPurpose_isAnother() {
        Secret other = provider().current(otherPurpose()).orElseThrow();

        assertThat(other.key())
                .isNotEqualTo(provider().current(purpose()).orElseThrow().key());
    }

    @Test
    @DisplayName("a purpose without keys has none, whatever it is called: nothing else is looked for under its name")
    void current_ofAStrangePurpose_isEmpty() {
        for (String strange : STRANGE) {
            assertThat(provider().current(strange)).as("'%s'", strange).isEmpty();
            assertThat(provider().find(strange, currentId()))
                    .as("'%s'", strange)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("an id that no key has finds none, whatever it is called")
    void find_aStrangeId_isEmpty() {
        for (String strange : List.of("", " ", "no-such-id", "../" + currentId(), currentId() + "/..", "*", "\0")) {
            assertThat(provider().find(purpose(), strange)).as("'%s'", strange).isEmpty();
        }
        assertThat(provider().find(otherPurpose(), olderId()))
                .as("of another purpose")
                .isEmpty();
    }

    @Test
    @DisplayName("whoever changes the bytes it was given changes no key")
    void current_changedBytes_leaveTheKey() {
        byte[] before = provider().current(purpose()).orElseThrow().key();
        Arrays.fill(provider().current(purpose()).orElseThrow().key(), (byte) 0);

        assertThat(provider().current(purpose()).orElseThrow().key()).isEqualTo(before);
    }

    @Test
    @DisplayName("many threads are given the same keys")
    void current_inManyThreads_isTheSame() {
        SecretProvider provider = provider();
        Secret expected = provider.current(purpose()).orElseThrow();

        List<Integer> found = Racers.race(THREADS, thread -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                same(provider.current(purpose()).orElseThrow(), expected);
                assertThat(provider.find(purpose(), olderId())).isPresent();
            }
            return ROUNDS;
        });
        assertThat(found).hasSize(THREADS).containsOnly(ROUNDS);
    }

    @Test
    @DisplayName("what it says of itself, of its keys and of what fails tells no key")
    void toString_tellsNoKey() {
        SecretProvider provider = provider();
        List<Secret> keys = new ArrayList<>();
        for (Optional<Secret> key : List.of(
                provider.current(purpose()), provider.find(purpose(), olderId()), provider.current(otherPurpose()))) {
            keys.add(key.orElseThrow());
        }
        String said = provider + " " + keys + " " + failure(provider);

        for (Secret key : keys) {
            byte[] bytes = key.key();
            assertThat(said)
                    .doesNotContain(
                            HexFormat.of().formatHex(bytes),
                            Base64.getEncoder().withoutPadding().encodeToString(bytes),
                            new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    private String failure(SecretProvider provider) {
        try {
            return provider.find(purpose(), "no-such-id").toString();
        } catch (MeshException e) {
            return String.valueOf(e);
        }
    }

    private static void same(Secret found, Secret expected) {
        assertThat(found.id()).isEqualTo(expected.id());
        assertThat(found.key()).isEqualTo(expected.key());
    }
}
