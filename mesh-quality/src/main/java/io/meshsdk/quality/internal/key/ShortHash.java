package io.meshsdk.quality.internal.key;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * XXH3 of 128 bits, without seed, into two words of an array. Texts of 4 to 32 bytes, which most keys are, are hashed here:
 * the library hands out an object for each hash, which takes longer than the hash. All others are the library's.
 */
final class ShortHash {
    private static final Hasher128 ALL = Hashing.xxh3_128();
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int SHORTEST = 4;
    private static final int LONGEST = 32;

    private static final long PRIME32_2 = 0x85EBCA77L;
    private static final long PRIME64_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME64_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME64_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_MX1 = 0x165667919E3779F9L;
    private static final long PRIME_MX2 = 0x9FB21C651E98DF25L;

    /** The first words of XXH3's secret. */
    private static final long SECRET_0 = 0xBE4BA423396CFEB8L;

    private static final long SECRET_8 = 0x1CAD21F72C81017CL;
    private static final long SECRET_16 = 0xDB979083E96DD4DEL;
    private static final long SECRET_24 = 0x1F67B3B7A4A44072L;
    private static final long SECRET_32 = 0x78E5C0CC4EE679CBL;
    private static final long SECRET_40 = 0x2172FFCC7DD05A82L;
    private static final long SECRET_48 = 0x8E2443F7744608B8L;
    private static final long SECRET_56 = 0x4C263A81E69035E0L;

    private ShortHash() {}

    /** Writes the hash of some bytes: the high word, then the low one. */
    static void hash(byte[] bytes, int from, int length, long[] out, int at) {
        if (length < SHORTEST || length > LONGEST) {
            HashValue128 hash = ALL.hashBytesTo128Bits(bytes, from, length);
            out[at] = hash.getMostSignificantBits();
            out[at + 1] = hash.getLeastSignificantBits();
        } else if (length <= 8) {
            hashWord(bytes, from, length, out, at);
        } else if (length <= 16) {
            hashTwoWords(bytes, from, length, out, at);
        } else {
            hashFourWords(bytes, from, length, out, at);
        }
    }

    private static void hashWord(byte[] bytes, int from, int length, long[] out, int at) {
        long first = (int) INTS.get(bytes, from) & 0xFFFFFFFFL;
        long last = (int) INTS.get(bytes, from + length - Integer.BYTES);
        long keyed = (first + (last << 32)) ^ SECRET_16 ^ SECRET_24;
        long factor = PRIME64_1 + ((long) length << 2);
        long low = keyed * factor;
        long high = multiplyHigh(keyed, factor) + (low << 1);
        low ^= high >>> 3;
        low = (low ^ (low >>> 35)) * PRIME_MX2;
        out[at] = avalanche(high);
        out[at + 1] = low ^ (low >>> 28);
    }

    private static void hashTwoWords(byte[] bytes, int from, int length, long[] out, int at) {
        long first = (long) LONGS.get(bytes, from);
        long last = (long) LONGS.get(bytes, from + length - Long.BYTES);
        long mixed = first ^ last ^ SECRET_32 ^ SECRET_40;
        long low = mixed * PRIME64_1 + ((length - 1L) << 54);
        long keyed = last ^ SECRET_48 ^ SECRET_56;
        long high = multiplyHigh(mixed, PRIME64_1) + keyed + (keyed & 0xFFFFFFFFL) * (PRIME32_2 - 1);
        low ^= Long.reverseBytes(high);
        out[at] = avalanche(multiplyHigh(low, PRIME64_2) + high * PRIME64_2);
        out[at + 1] = avalanche(low * PRIME64_2);
    }

    private static void hashFourWords(byte[] bytes, int from, int length, long[] out, int at) {
        long first = (long) LONGS.get(bytes, from);
        long second = (long) LONGS.get(bytes, from + Long.BYTES);
        long third = (long) LONGS.get(bytes, from + length - 2 * Long.BYTES);
        long fourth = (long) LONGS.get(bytes, from + length - Long.BYTES);
        long low = length * PRIME64_1 + fold(first ^ SECRET_0, second ^ SECRET_8);
        low ^= third + fourth;
        long high = fold(third ^ SECRET_16, fourth ^ SECRET_24);
        high ^= first + second;
        out[at] = -avalanche(low * PRIME64_1 + high * PRIME64_4 + length * PRIME64_2);
        out[at + 1] = avalanche(low + high);
    }

    private static long fold(long left, long right) {
        return left * right ^ multiplyHigh(left, right);
    }

    /** Returns the high word of the product of two words without sign. */
    private static long multiplyHigh(long left, long right) {
        return Math.multiplyHigh(left, right) + ((left >> 63) & right) + ((right >> 63) & left);
    }

    private static long avalanche(long word) {
        long mixed = (word ^ (word >>> 37)) * PRIME_MX1;
        return mixed ^ (mixed >>> 32);
    }
}
