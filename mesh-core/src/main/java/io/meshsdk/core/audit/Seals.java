package io.meshsdk.core.audit;

import java.util.List;
import java.util.OptionalLong;

/**
 * Which seals of segments are taken. Whoever has the key of an HMAC can write; so where signatures are known, an HMAC seals only what
 * came before them.
 *
 * @param sealings what looks at seals, each at those of its algorithm
 * @param areSigned whether keys of signatures are known
 * @param signedFrom the first segment that must be signed, as the host says; empty where it is the one behind the first that is
 */
record Seals(List<Sealing> sealings, boolean areSigned, OptionalLong signedFrom) {
    /**
     * Looks at the seal of a segment with whichever sealing made it.
     *
     * @param number where it lies
     * @param behindSignature whether a segment before it is signed
     */
    Seal.Check check(long number, SegmentForm.Sealed sealed, boolean behindSignature) {
        Seal seal = sealed.seal();
        if (!isSignature(seal) && mustBeSigned(number, behindSignature)) {
            return Seal.Check.UNSIGNED;
        }
        return sealings.stream()
                .filter(sealing -> sealing.algorithm().equals(seal.algorithm()))
                .findFirst()
                .map(sealing -> sealing.check(sealed.body(), seal))
                .orElse(Seal.Check.UNKNOWN_KEY);
    }

    /** Returns whether it makes a difference to a seal what comes before it. */
    boolean dependsOnEarlier(SegmentForm.Sealed sealed) {
        return areSigned && signedFrom.isEmpty() && !isSignature(sealed.seal());
    }

    /** Returns whether a segment is signed, by a key that is known. */
    boolean isSigned(SegmentForm.Sealed sealed) {
        return isSignature(sealed.seal()) && check(sealed.segment().number(), sealed, false) == Seal.Check.HOLDS;
    }

    private boolean mustBeSigned(long number, boolean behindSignature) {
        return areSigned && (signedFrom.isPresent() ? number >= signedFrom.getAsLong() : behindSignature);
    }

    /** Returns whether a seal is a signature, be it whose it may. */
    static boolean isSignature(Seal seal) {
        return seal.algorithm().equals(Ed25519Sealing.ALGORITHM);
    }
}
