package io.meshsdk.core.governance.bundle;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECKey;
import java.security.spec.NamedParameterSpec;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public keys of a council: bundles signed with one of them are in force. Several are known while keys are changed.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class CouncilKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    /** What is signed is of no use as a signature of anything else. */
    private static final byte[] PURPOSE = "io.meshsdk policy bundle 1\n".getBytes(StandardCharsets.UTF_8);

    private final Map<String, PublicKey> byId;

    private CouncilKeys(Map<String, PublicKey> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * Returns keys.
     *
     * @throws IllegalArgumentException if one is no Ed25519 key
     */
    public static CouncilKeys of(Collection<? extends PublicKey> keys) {
        Map<String, PublicKey> byId = new TreeMap<>();
        keys.forEach(key -> byId.put(id(key), key));
        return new CouncilKeys(byId);
    }

    /** Returns whether there is none. */
    boolean isEmpty() {
        return byId.isEmpty();
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** Returns whether a bundle is signed with a key of this council. */
    boolean signed(SignedBundle bundle) {
        PublicKey key = byId.get(bundle.keyId());
        if (key == null) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(PURPOSE);
            verifier.update(bundle.document());
            return verifier.verify(bundle.signature());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static byte[] sign(PrivateKey key, byte[] document) {
        requireEd25519(key);
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key);
            signer.update(PURPOSE);
            signer.update(document);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Cannot sign a policy bundle: the key is not usable with Ed25519", e);
        }
    }

    /** Returns the id of a key: the beginning of SHA-256 of its encoded form. */
    static String id(PublicKey key) {
        requireEd25519(key);
        return Sha256.hex(key.getEncoded()).substring(0, ID_LENGTH);
    }

    private static void requireEd25519(Key key) {
        boolean fits = key instanceof EdECKey curve
                && curve.getParams().getName().equals(NamedParameterSpec.ED25519.getName());
        if (!fits) {
            throw new IllegalArgumentException(
                    "Invalid key of a council: it is of '%s', expected Ed25519".formatted(key.getAlgorithm()));
        }
    }

    /** Returns the ids of the keys. */
    @Override
    public String toString() {
        return "CouncilKeys" + byId.keySet();
    }
}
