package io.meshsdk.core.audit;

import io.meshsdk.error.KeyNotFoundException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Signs by a private key (Ed25519, RFC 8032): whoever has the public one can check, and make none.
 *
 * @param own the key that signs; empty where this only checks
 * @param known the public keys by id, those of earlier keys, too
 */
record Ed25519Sealing(Optional<Own> own, Map<String, PublicKey> known) implements Sealing {
    static final String ALGORITHM = "ed25519";
    private static final String JDK_NAME = "Ed25519";

    @Override
    public String algorithm() {
        return ALGORITHM;
    }

    @Override
    public Seal seal(byte[] bytes) {
        Own key = own.orElseThrow(() -> new KeyNotFoundException(
                "Cannot sign the audit: there is no private key. Call Auditing.signedBy(...)."));
        try {
            Signature signature = Signature.getInstance(JDK_NAME);
            signature.initSign(key.key());
            signature.update(bytes);
            return new Seal(ALGORITHM, key.id(), HexFormat.of().formatHex(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new KeyNotFoundException(
                    "Cannot sign the audit with key '%s': it is no Ed25519 key that this Java platform can use. Give one of KeyPairGenerator.getInstance(\"Ed25519\")."
                            .formatted(key.id()));
        }
    }

    @Override
    public Seal.Check check(byte[] bytes, Seal seal) {
        PublicKey key = known.get(seal.key());
        if (key == null) {
            return Seal.Check.UNKNOWN_KEY;
        }
        try {
            Signature signature = Signature.getInstance(JDK_NAME);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(HexFormat.of().parseHex(seal.value())) ? Seal.Check.HOLDS : Seal.Check.BROKEN;
        } catch (GeneralSecurityException e) {
            return Seal.Check.BROKEN;
        }
    }

    /**
     * A key that signs.
     *
     * @param id its id
     * @param key the key
     */
    record Own(String id, PrivateKey key) {
        /** Returns the id; never the key. */
        @Override
        public String toString() {
            return "Own[" + id + "]";
        }
    }
}
