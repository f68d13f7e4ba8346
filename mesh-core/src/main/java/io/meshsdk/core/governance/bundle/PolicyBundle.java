package io.meshsdk.core.governance.bundle;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.core.internal.Sha256;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The policies that a council puts in force for all products, in one version. Versions count up from one, and each names the
 * digest of the one before.
 *
 * @param version the version
 * @param madeAt when it was made, by the clock of its maker
 * @param previous the digest of the version before, in hexadecimal; empty for the first
 * @param policies the policies, sorted by id
 * @since 0.1.0
 */
@CheckReturnValue
public record PolicyBundle(long version, Instant madeAt, String previous, List<BundledPolicy> policies) {
    /** Sorts the policies. */
    public PolicyBundle {
        policies = policies.stream()
                .sorted(Comparator.comparing(BundledPolicy::id))
                .toList();
        if (version < 1 || previous.isEmpty() != (version == 1)) {
            throw new IllegalArgumentException(
                    "Invalid policy bundle: version %d names '%s' as the one before".formatted(version, previous));
        }
    }

    /** Returns a policy by its id. */
    public Optional<BundledPolicy> find(String id) {
        return policies.stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** Returns SHA-256 of the document, in hexadecimal. */
    public String digest() {
        return Sha256.hex(BundleForm.write(this));
    }

    /** Returns version and digest, as commits record them. */
    public BundleMark mark() {
        return new BundleMark(version, digest());
    }

    /**
     * Returns this bundle with the signature of a council.
     *
     * @param key a pair of Ed25519 keys; meshes that know the public one rely on the bundle
     * @throws IllegalArgumentException if the keys are of another kind
     */
    public SignedBundle sign(KeyPair key) {
        byte[] document = BundleForm.write(this);
        return new SignedBundle(
                this, document, CouncilKeys.id(key.getPublic()), CouncilKeys.sign(key.getPrivate(), document));
    }
}
