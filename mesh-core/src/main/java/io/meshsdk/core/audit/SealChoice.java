package io.meshsdk.core.audit;

import io.meshsdk.spi.access.SecretProvider;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How segments are sealed, and which seals are taken.
 *
 * @param own the key that signs; empty where segments are sealed by HMAC, or none is made
 * @param known the public keys by id
 * @param signedFrom the first segment that must be signed; empty where it is the one behind the first that is
 * @param onlyChecks whether no segment is sealed at all
 */
record SealChoice(
        Optional<Ed25519Sealing.Own> own, Map<String, PublicKey> known, OptionalLong signedFrom, boolean onlyChecks) {
    /** HMAC, and no public key. */
    static SealChoice byKeys() {
        return new SealChoice(Optional.empty(), Map.of(), OptionalLong.empty(), false);
    }

    SealChoice {
        known = Map.copyOf(known);
    }

    SealChoice signing(Ed25519Sealing.Own key) {
        return new SealChoice(Optional.of(key), known, signedFrom, false);
    }

    SealChoice checking() {
        return new SealChoice(Optional.empty(), known, signedFrom, true);
    }

    SealChoice knowing(String keyId, PublicKey key) {
        Map<String, PublicKey> more = new LinkedHashMap<>(known);
        more.put(keyId, key);
        return new SealChoice(own, more, signedFrom, onlyChecks);
    }

    SealChoice signedFrom(long segment) {
        return new SealChoice(own, known, OptionalLong.of(segment), onlyChecks);
    }

    /** Returns what makes seals. */
    Sealing sealing(SecretProvider keys) {
        return own.isPresent() ? signatures() : new HmacSealing(keys);
    }

    /** Returns what looks at seals. */
    Seals seals(SecretProvider keys) {
        return new Seals(List.of(new HmacSealing(keys), signatures()), !known.isEmpty(), signedFrom);
    }

    private Sealing signatures() {
        return new Ed25519Sealing(own, known);
    }
}
