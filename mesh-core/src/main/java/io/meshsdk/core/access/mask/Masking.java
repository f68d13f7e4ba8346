package io.meshsdk.core.access.mask;

import io.meshsdk.access.Mask;
import io.meshsdk.access.Secret;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.spi.access.MaskProvider;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What masks work with. Immutable and thread-safe.
 *
 * @param keys the keys
 * @param providers masks of the host's own, by their names
 * @param keyIds the ids of the keys that tokens are made with, by token domain; the current key where a domain is not named
 * @since 0.1.0
 */
@CheckReturnValue
public record Masking(MaskKeys keys, Map<String, MaskProvider> providers, Map<String, String> keyIds) {
    private static final Masking BARE = new Masking(MaskKeys.none(), Map.of(), Map.of());

    /** Copies the maps. */
    public Masking {
        providers = Collections.unmodifiableMap(new TreeMap<>(providers));
        keyIds = Collections.unmodifiableMap(new TreeMap<>(keyIds));
    }

    /** Returns what masks work with that need neither keys nor providers. */
    public static Masking bare() {
        return BARE;
    }

    /** Returns a copy that makes tokens with other keys than the current ones. */
    public Masking withKeyIds(Map<String, String> ids) {
        return new Masking(keys, providers, ids);
    }

    /** Returns a copy with those keys only that masks of products of a domain may use. */
    public Masking of(String domain) {
        return new Masking(keys.of(domain), providers, keyIds);
    }

    Secret keyOf(Mask.Hashed mask) {
        return keys.require("mask/" + mask.domain(), "");
    }

    Secret keyOf(Mask.Token mask) {
        return keys.require("mask/" + mask.domain(), keyIds.getOrDefault(mask.domain(), ""));
    }

    MaskProvider providerOf(Mask.Custom mask) {
        MaskProvider provider = providers.get(mask.name());
        if (provider == null) {
            throw new ProviderNotFoundException("masks", mask.name(), providers.keySet());
        }
        return provider;
    }

    /** Returns the names of providers, and which keys were asked for; never a key. */
    @Override
    public String toString() {
        return "Masking[%s, %s]".formatted(providers.keySet(), keyIds);
    }
}
