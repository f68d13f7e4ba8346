package io.meshsdk.core.audit;

import io.meshsdk.access.Secret;
import io.meshsdk.error.KeyNotFoundException;
import io.meshsdk.spi.access.SecretProvider;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Seals by keys that the host keeps secret: whoever can check a seal could have made it. */
record HmacSealing(SecretProvider keys) implements Sealing {
    static final String ALGORITHM = "hmac-sha-256";
    private static final String KEYS = "audit";
    private static final String PURPOSE = "mesh-audit-seal 1";

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public Seal seal(byte[] bytes) {
        Secret key = keys.current(KEYS)
                .orElseThrow(
                        () -> new KeyNotFoundException(
                                "Cannot seal the audit: the host gives no key for 'audit'. Call Mesh.builder().secrets(...) with a provider that has one, or sign with Auditing.signedBy(...)."));
        return new Seal(ALGORITHM, key.id(), HexFormat.of().formatHex(Hmac.of(key, PURPOSE, bytes)));
    }

    @Override
    public Seal.Check check(byte[] bytes, Seal seal) {
        Optional<Secret> key = keys.find(KEYS, seal.key());
        if (key.isEmpty()) {
            return Seal.Check.UNKNOWN_KEY;
        }
        return MessageDigest.isEqual(
                        Hmac.of(key.get(), PURPOSE, bytes), HexFormat.of().parseHex(seal.value()))
                ? Seal.Check.HOLDS
                : Seal.Check.BROKEN;
    }
}
