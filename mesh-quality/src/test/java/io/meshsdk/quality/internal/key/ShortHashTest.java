package io.meshsdk.quality.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ShortHashTest {
    private static final long SEED = 20261127;

    @Test
    void hash_ofAnyLength_isThatOfTheLibrary() {
        Random random = new Random(SEED);
        for (int length = 0; length <= 300; length++) {
            for (int i = 0; i < 200; i++) {
                byte[] bytes = new byte[length + 16];
                random.nextBytes(bytes);
                int from = random.nextInt(16);
                long[] out = new long[3];
                ShortHash.hash(bytes, from, length, out, 1);
                HashValue128 expected = Hashing.xxh3_128().hashBytesTo128Bits(bytes, from, length);
                assertThat(out)
                        .as("%d bytes, seed %d", length, SEED)
                        .containsExactly(0, expected.getMostSignificantBits(), expected.getLeastSignificantBits());
            }
        }
    }

    @Test
    void hash_ofTheSameByteAllOver_isThatOfTheLibrary() {
        for (int length = 0; length <= 40; length++) {
            for (int letter = 0; letter < 256; letter++) {
                byte[] bytes = new byte[length];
                Arrays.fill(bytes, (byte) letter);
                long[] out = new long[2];
                ShortHash.hash(bytes, 0, length, out, 0);
                HashValue128 expected = Hashing.xxh3_128().hashBytesTo128Bits(bytes);
                assertThat(out).containsExactly(expected.getMostSignificantBits(), expected.getLeastSignificantBits());
            }
        }
    }
}
