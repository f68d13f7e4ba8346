package io.meshsdk.core.governance.bundle;

import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.Journal;
import io.meshsdk.core.audit.DecisionJournal;
import io.meshsdk.core.governance.BundleMark;
import io.meshsdk.error.ConflictException;
import java.util.Optional;

/**
 * The bundles of a catalog, one version after another.
 *
 * @param catalog the catalog
 * @param keys the keys of the council
 * @since 0.1.0
 */
@CheckReturnValue
public record BundleJournal(Catalog catalog, CouncilKeys keys) {
    /** Returns how many versions there are, whoever signed them. */
    long size() {
        return journal().size();
    }

    /** Returns the newest bundle, verified; empty where there is none. */
    Optional<SignedBundle> newest() throws BundleFault {
        long size = size();
        return size == 0 ? Optional.empty() : Optional.of(verified(size));
    }

    private SignedBundle verified(long place) throws BundleFault {
        byte[] entry = journal().find(place - 1).orElseThrow(() -> BundleFault.missing(Optional.empty()));
        SignedBundle signed = read(place, entry);
        if (!keys.knows(signed.keyId())) {
            throw BundleFault.untrusted(place, signed.keyId());
        }
        if (!keys.signed(signed)) {
            throw BundleFault.altered(place);
        }
        if (signed.bundle().version() != place) {
            throw BundleFault.replayed(signed.bundle().version(), place);
        }
        return signed;
    }

    private static SignedBundle read(long place, byte[] entry) throws BundleFault {
        try {
            return SignedBundle.read(entry);
        } catch (IllegalArgumentException e) {
            throw BundleFault.unreadable(place, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Puts a bundle behind those that are there.
     *
     * @throws io.meshsdk.error.PolicyBundleException if it is not signed with a key of the council
     * @throws ConflictException if it is not the next version: another was first
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public BundleMark publish(SignedBundle signed) {
        long version = signed.bundle().version();
        if (!keys.knows(signed.keyId())) {
            throw BundleFault.untrusted(version, signed.keyId()).toException();
        }
        if (!keys.signed(signed)) {
            throw BundleFault.altered(version).toException();
        }
        if (version != size() + 1 || !journal().put(version - 1, signed.bytes())) {
            throw new ConflictException(
                    "Cannot publish version %d of the policies: the catalog has %d versions already. Make the next one from what is in force, and sign it."
                            .formatted(version, size()));
        }
        return signed.mark();
    }

    private Journal journal() {
        return catalog.journal(DecisionJournal.POLICIES.key());
    }
}
