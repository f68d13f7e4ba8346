package io.meshsdk.quality.internal.value;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/** The hash function of this package: XXH3 with 64 bits and the seed 0, which bytes of states rely on. */
final class Hashes {
    static final Hasher64 XXH3 = Hashing.xxh3_64();

    private Hashes() {}
}
