package io.meshsdk.quality.internal.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A value as canonical bytes, in whose unsigned order the values of one column are: texts and byte strings as they are,
 * whole numbers as eight bytes with the sign bit flipped, decimals as sixteen of their unscaled value, floating point
 * numbers as eight (zeros of both signs are one, and so are all NaNs, above infinity), booleans as the whole numbers 0
 * and 1.
 */
public final class Key implements Comparable<Key> {
    private final byte[] bytes;

    private Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the key of a byte string; the array is kept, not copied. */
    public static Key of(byte[] bytes) {
        return new Key(bytes);
    }

    /** Returns the key of a text. */
    public static Key ofText(String text) {
        return new Key(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the key of a whole number. */
    public static Key ofWhole(long value) {
        return ofWord(Words.ofWhole(value));
    }

    /** Returns the key of a floating point number. */
    public static Key ofReal(double value) {
        return ofWord(Words.ofReal(value));
    }

    private static Key ofWord(long word) {
        byte[] bytes = new byte[Long.BYTES];
        Words.put(word, bytes, 0);
        return new Key(bytes);
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the text, where this is the key of one. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Returns the whole number, where this is the key of one. */
    public long whole() {
        return Words.whole(Words.get(bytes, 0));
    }

    /** Returns the floating point number, where this is the key of one. */
    public double real() {
        return Words.real(Words.get(bytes, 0));
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Returns the number of bytes; never the value. */
    @Override
    public String toString() {
        return "Key[%d bytes]".formatted(bytes.length);
    }
}
