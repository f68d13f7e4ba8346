package io.meshsdk.core.audit;

import java.util.List;

/** Seals segments. Thread-safe. */
interface Sealing {
    /** Returns the name of the algorithm, as segments tell it. */
    String algorithm();

    /**
     * Seals bytes with the key that is current.
     *
     * @throws io.meshsdk.error.KeyNotFoundException if there is none
     */
    Seal seal(byte[] bytes);

    /** Looks whether a seal of this algorithm is that of the bytes. */
    Seal.Check check(byte[] bytes, Seal seal);

    /** Looks at the seal of a segment with whichever of some made it. */
    static Seal.Check check(List<Sealing> sealings, SegmentForm.Sealed sealed) {
        Seal seal = sealed.seal();
        return sealings.stream()
                .filter(sealing -> sealing.algorithm().equals(seal.algorithm()))
                .findFirst()
                .map(sealing -> sealing.check(sealed.body(), seal))
                .orElse(Seal.Check.UNKNOWN_KEY);
    }
}
