package io.meshsdk.core.governance.bundle;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.internal.Sha256;

/**
 * A bundle with a signature, which somebody has to verify yet. Immutable.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class SignedBundle {
    private final PolicyBundle bundle;
    private final byte[] document;
    private final String keyId;
    private final byte[] signature;

    SignedBundle(PolicyBundle bundle, byte[] document, String keyId, byte[] signature) {
        this.bundle = bundle;
        this.document = document.clone();
        this.keyId = keyId;
        this.signature = signature.clone();
    }

    /**
     * Returns the bundle that {@link #bytes()} were made of.
     *
     * @throws IllegalArgumentException if they are damaged, or of a later form
     */
    public static SignedBundle read(byte[] bytes) {
        return BundleForm.readSigned(bytes);
    }

    /** Returns what is signed. */
    public PolicyBundle bundle() {
        return bundle;
    }

    /** Returns the id of the key it is signed with: the beginning of SHA-256 of the public key. */
    public String keyId() {
        return keyId;
    }

    /** Returns version and digest of the bundle. */
    public BundleMark mark() {
        return new BundleMark(bundle.version(), Sha256.hex(document));
    }

    /** Returns the bundle and its signature as a document, to be carried to where it is published. */
    public byte[] bytes() {
        return BundleForm.writeSigned(this);
    }

    byte[] document() {
        return document.clone();
    }

    byte[] signature() {
        return signature.clone();
    }

    /** Returns version and key, for people. */
    @Override
    public String toString() {
        return "SignedBundle[version %d, key %s]".formatted(bundle.version(), keyId);
    }
}
