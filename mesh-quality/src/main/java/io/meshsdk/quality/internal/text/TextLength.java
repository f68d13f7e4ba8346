package io.meshsdk.quality.internal.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts the code points of texts, eight bytes at a time. */
public final class TextLength {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private TextLength() {}

    /**
     * Returns how many code points a range of UTF-8 bytes has. In bytes that are no UTF-8, each that does not continue
     * a code point counts as one.
     */
    public static int codePoints(byte[] bytes, int from, int to) {
        int continuing = 0;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, at);
            continuing += Long.bitCount(eight & ~(eight << 1) & HIGHEST_BITS);
        }
        for (; at < to; at++) {
            continuing += (bytes[at] & 0xC0) == 0x80 ? 1 : 0;
        }
        return to - from - continuing;
    }
}
