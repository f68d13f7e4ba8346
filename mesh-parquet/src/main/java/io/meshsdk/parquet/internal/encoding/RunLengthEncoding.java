package io.meshsdk.parquet.internal.encoding;

/** Writes small numbers as Parquet's hybrid of runs and bit-packed groups of eight. */
final class RunLengthEncoding {
    private static final int GROUP = 8;

    private RunLengthEncoding() {}

    /** Returns how many bits the largest number needs. */
    static int bitWidth(int largest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
    }

    static void write(int[] values, int count, int bitWidth, ByteSink out) {
        int at = 0;
        while (at < count) {
            int end = packedEnd(values, at, count);
            if (end > at) {
                writePacked(values, at, end, bitWidth, out);
            } else {
                end = runEnd(values, at, count);
                writeRun(values[at], end - at, bitWidth, out);
            }
            at = end;
        }
    }

    static void writeRun(int value, int length, int bitWidth, ByteSink out) {
        out.putVarint(length << 1);
        for (int bits = 0; bits < bitWidth; bits += Byte.SIZE) {
            out.put(value >>> bits);
        }
    }

    private static int packedEnd(int[] values, int from, int count) {
        int at = from;
        while (at < count && !isRun(values, at, count)) {
            at += GROUP;
        }
        return Math.min(at, count);
    }

    private static boolean isRun(int[] values, int from, int count) {
        if (from + GROUP > count) {
            return false;
        }
        for (int i = from + 1; i < from + GROUP; i++) {
            if (values[i] != values[from]) {
                return false;
            }
        }
        return true;
    }

    private static int runEnd(int[] values, int from, int count) {
        int at = from + GROUP;
        while (at < count && values[at] == values[from]) {
            at++;
        }
        return at;
    }

    private static void writePacked(int[] values, int from, int to, int bitWidth, ByteSink out) {
        int groups = (to - from + GROUP - 1) / GROUP;
        out.putVarint(groups << 1 | 1);
        out.reserve(groups * bitWidth + Long.BYTES);
        long pending = 0;
        int bits = 0;
        for (int i = from; i < from + groups * GROUP; i++) {
            long value = i < to ? values[i] : 0;
            pending |= value << bits;
            bits += bitWidth;
            if (bits >= Integer.SIZE) {
                out.putInt((int) pending);
                pending >>>= Integer.SIZE;
                bits -= Integer.SIZE;
            }
        }
        for (; bits > 0; bits -= Byte.SIZE) {
            out.put((int) pending);
            pending >>>= Byte.SIZE;
        }
    }
}
