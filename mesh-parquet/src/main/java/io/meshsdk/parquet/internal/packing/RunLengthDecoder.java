package io.meshsdk.parquet.internal.packing;

import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.util.Arrays;

/** Reads Parquet's hybrid of runs and bit-packed groups of eight. Not thread-safe. */
public final class RunLengthDecoder {
    private static final int LARGEST_WIDTH = 32;
    private static final long MOST_PADDING = 512;
    private static final String NO_NUMBERS = "a run of no numbers";

    private final PageSlice page = new PageSlice();
    private int bitWidth;
    private long largestGroup;
    private int runLength;
    private int runValue;
    private long packedLength;
    private long packedBit;
    private int[] unpacked = new int[0];

    /** Creates a decoder that has nothing to read yet. */
    public RunLengthDecoder() {}

    /** Starts over with the rest of some bytes, which hold at most so many numbers of so many bits. */
    public void start(PageSlice bytes, int width, int most) {
        if (width < 0 || width > LARGEST_WIDTH) {
            throw new DamagedPageException("a run-length encoding of %d bits".formatted(width));
        }
        page.reset(bytes.bytes(), bytes.position(), bytes.limit());
        bitWidth = width;
        largestGroup = most + MOST_PADDING;
        runLength = 0;
        packedLength = 0;
    }

    /**
     * Looks at the runs in the rest of some bytes without reading their numbers.
     *
     * @throws DamagedPageException if one of them cannot be
     */
    public static void requireRuns(PageSlice bytes, int width, int most) {
        RunLengthDecoder runs = new RunLengthDecoder();
        runs.start(bytes, width, most);
        long read = 0;
        while (read < most && runs.page.remaining() > 0) {
            runs.startRun();
            long length = runs.runLength + runs.packedLength;
            if (length == 0 && runs.page.remaining() > 0) {
                throw new DamagedPageException(NO_NUMBERS);
            }
            read += length;
        }
    }

    /** Reads so many numbers. */
    public void read(int[] into, int from, int count) {
        int at = from;
        int end = from + count;
        while (at < end) {
            int length = available(end - at);
            if (runLength > 0) {
                Arrays.fill(into, at, at + length, runValue);
            } else {
                BitPacking.unpack(page.bytes(), packedBit, bitWidth, into, at, length);
            }
            pass(length);
            at += length;
        }
    }

    /** Reads so many numbers as what is zero and what is not, and returns how many are not. */
    public int readZeros(boolean[] into, int from, int count) {
        int at = from;
        int end = from + count;
        int others = 0;
        while (at < end) {
            int length = available(end - at);
            if (runLength > 0) {
                Arrays.fill(into, at, at + length, runValue == 0);
                others += runValue == 0 ? 0 : length;
            } else {
                others += unpackZeros(into, at, length);
            }
            pass(length);
            at += length;
        }
        return others;
    }

    private int unpackZeros(boolean[] into, int from, int count) {
        unpacked = unpacked.length < count ? new int[count] : unpacked;
        BitPacking.unpack(page.bytes(), packedBit, bitWidth, unpacked, 0, count);
        int others = 0;
        for (int i = 0; i < count; i++) {
            into[from + i] = unpacked[i] == 0;
            others += unpacked[i] == 0 ? 0 : 1;
        }
        return others;
    }

    /** Passes over so many numbers if they are one run of a value; else over none. */
    public boolean passRun(int value, int count) {
        if (available(count) < count || runLength < count || runValue != value) {
            return false;
        }
        pass(count);
        return true;
    }

    private void pass(int length) {
        if (runLength > 0) {
            runLength -= length;
        } else {
            packedLength -= length;
            packedBit += (long) length * bitWidth;
        }
    }

    /** Returns how many of the wanted numbers the run that is being read has: at least one. */
    private int available(int wanted) {
        if (runLength == 0 && packedLength == 0) {
            startRun();
            if (runLength == 0 && packedLength == 0) {
                throw new DamagedPageException(NO_NUMBERS);
            }
        }
        if (runLength > 0) {
            return Math.min(runLength, wanted);
        }
        int length = (int) Math.min(packedLength, wanted);
        if (packedBit + (long) length * bitWidth > page.limit() * 8L) {
            throw new DamagedPageException("a bit-packed group that ends early");
        }
        return length;
    }

    private void startRun() {
        int header = page.takeVarint();
        runLength = 0;
        packedLength = 0;
        if ((header & 1) == 0) {
            runLength = header >>> 1;
            runValue = takeValue();
            return;
        }
        packedLength = (header >>> 1) * 8L;
        packedBit = page.position() * 8L;
        if (packedLength > largestGroup) {
            throw new DamagedPageException("a group of %d numbers in a page of fewer".formatted(packedLength));
        }
        // Some writers leave out the padding of the last group.
        page.take((int) Math.min(page.remaining(), (header >>> 1) * (long) bitWidth));
    }

    private int takeValue() {
        long value = 0;
        for (int bits = 0; bits < bitWidth; bits += Byte.SIZE) {
            value |= (long) page.takeByte() << bits;
        }
        if (value >>> bitWidth != 0) {
            throw new DamagedPageException("a number of more than %d bits".formatted(bitWidth));
        }
        return (int) value;
    }
}
