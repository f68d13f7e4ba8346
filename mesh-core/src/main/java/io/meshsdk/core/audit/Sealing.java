package io.meshsdk.core.audit;

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
}
