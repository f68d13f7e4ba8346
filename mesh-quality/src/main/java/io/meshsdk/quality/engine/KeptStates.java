package io.meshsdk.quality.engine;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the states of partitions that never change, such as files of a table, so that a table which grows is not read again.
 * Thread-safe. A state may hold hashes of keys and the most common values: keep it as confidential as the data.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface KeptStates {
    /**
     * Returns the bytes that were kept.
     *
     * @param plan what was measured: a digest of the checks and of the columns that came, in hexadecimal
     * @param partition which rows: {@link io.meshsdk.data.Partition#identity()}
     */
    Optional<byte[]> find(String plan, String partition);

    /** Keeps bytes, in place of those that were kept before. */
    void keep(String plan, String partition, byte[] state);

    /** Returns states that are kept in memory as long as this object is. */
    static KeptStates inMemory() {
        Map<String, byte[]> states = new ConcurrentHashMap<>();
        return new KeptStates() {
            @Override
            public Optional<byte[]> find(String plan, String partition) {
                return Optional.ofNullable(states.get(plan + " " + partition)).map(byte[]::clone);
            }

            @Override
            public void keep(String plan, String partition, byte[] state) {
                states.put(plan + " " + partition, state.clone());
            }
        };
    }
}
