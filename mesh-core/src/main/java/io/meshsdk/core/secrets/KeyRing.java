package io.meshsdk.core.secrets;

import io.meshsdk.access.Secret;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.spi.access.SecretProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keys that the host has in memory, for example those it took from a vault when it began. Immutable and thread-safe; each refinement
 * returns a copy.
 *
 * <pre>{@code
 * KeyRing keys = KeyRing.empty().with("mask/patient", current, lastYears);
 * }</pre>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class KeyRing implements SecretProvider {
    private static final KeyRing EMPTY = new KeyRing(Map.of());

    private final Map<String, List<Secret>> keys;

    private KeyRing(Map<String, List<Secret>> keys) {
        this.keys = Collections.unmodifiableMap(new TreeMap<>(keys));
    }

    /** Returns a ring without keys. */
    public static KeyRing empty() {
        return EMPTY;
    }

    /**
     * Returns a copy with the keys of a purpose, in the place of those it had.
     *
     * @param purpose what they are for, for example {@code mask/patient}
     * @param current the key by which new things are made
     * @param older those that made what is there already
     * @throws IllegalArgumentException if the purpose is none, or two keys have one id
     */
    public KeyRing with(String purpose, Secret current, Secret... older) {
        List<Secret> all = new ArrayList<>(List.of(current));
        all.addAll(List.of(older));
        Map<String, List<Secret>> more = new TreeMap<>(keys);
        more.put(KeyText.requirePurpose(purpose), KeyText.requireApart(purpose, all));
        return new KeyRing(more);
    }

    @Override
    public Optional<Secret> current(String purpose) {
        return keys.getOrDefault(purpose, List.of()).stream().findFirst();
    }

    @Override
    public Optional<Secret> find(String purpose, String id) {
        return KeyText.find(keys.getOrDefault(purpose, List.of()), id);
    }

    /** Returns the purposes; never a key. */
    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}
