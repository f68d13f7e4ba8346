package io.meshsdk.parquet.internal.packing;

import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** Reads whole numbers that lie as bit-packed differences, block by block. Not thread-safe. */
public final class DeltaDecoder {
    private static final int LARGEST_BLOCK = 1 << 20;
    private static final int GROUP = 8;
    private static final int NARROW = 32;

    private final PageSlice page = new PageSlice();
    private int[] deltas = new int[0];
    private int miniblockSize;
    private int miniblocks;
    private int total;
    private int read;
    private long value;
    private long smallest;
    private int widths;
    private int miniblock;
    private long packedBit;
    private int packedLeft;

    /** Creates a decoder that has nothing to read yet. */
    public DeltaDecoder() {}

    /** Starts over with the rest of some bytes, which hold at most so many numbers. */
    public void start(PageSlice bytes, int most) {
        page.reset(bytes.bytes(), bytes.position(), bytes.limit());
        int blockSize = page.takeVarint();
        miniblocks = page.takeVarint();
        total = page.takeVarint();
        long zigzag = page.takeVarlong();
        if (blockSize <= 0
                || blockSize > LARGEST_BLOCK
                || miniblocks <= 0
                || blockSize % miniblocks != 0
                || blockSize / miniblocks % GROUP != 0) {
            throw new DamagedPageException("blocks of %d in %d parts".formatted(blockSize, miniblocks));
        }
        miniblockSize = blockSize / miniblocks;
        if (total < 0 || total > most) {
            throw new DamagedPageException("%d differences where there are %d values".formatted(total, most));
        }
        value = zigzag >>> 1 ^ -(zigzag & 1);
        read = 0;
        miniblock = miniblocks;
        packedLeft = 0;
    }

    /** Returns how many numbers there are. */
    public int total() {
        return total;
    }

    /** Reads so many numbers. */
    public void read(long[] into, int from, int count) {
        if (count > total - read) {
            throw new DamagedPageException("%d differences where %d are left".formatted(count, total - read));
        }
        int at = from;
        int end = from + count;
        if (read == 0 && at < end) {
            into[at++] = value;
            read = 1;
        }
        while (at < end) {
            if (packedLeft == 0) {
                startMiniblock();
            }
            int length = Math.min(packedLeft, end - at);
            unpack(into, at, length);
            at += length;
        }
    }

    /** Returns the bytes behind the numbers, which are passed over: none can be read any more. */
    public PageSlice rest() {
        read = Math.min(total, Math.max(read, 1) + packedLeft);
        while (read < total) {
            startMiniblock();
            read = Math.min(total, read + packedLeft);
        }
        packedLeft = 0;
        return page;
    }

    private void startMiniblock() {
        if (miniblock == miniblocks) {
            long zigzag = page.takeVarlong();
            smallest = zigzag >>> 1 ^ -(zigzag & 1);
            widths = page.take(miniblocks);
            miniblock = 0;
        }
        int width = page.bytes()[widths + miniblock] & 0xFF;
        if (width > Long.SIZE) {
            throw new DamagedPageException("differences of %d bits".formatted(width));
        }
        miniblock++;
        packedBit = page.position() * 8L;
        page.take(miniblockSize / Byte.SIZE, width);
        packedLeft = miniblockSize;
    }

    private void unpack(long[] into, int from, int count) {
        int width = page.bytes()[widths + miniblock - 1] & 0xFF;
        long last = value;
        if (width < NARROW) {
            deltas = deltas.length < count ? new int[count] : deltas;
            BitPacking.unpack(page.bytes(), packedBit, width, deltas, 0, count);
            for (int i = 0; i < count; i++) {
                last += smallest + deltas[i];
                into[from + i] = last;
            }
        } else {
            for (int i = 0; i < count; i++) {
                last += smallest + BitPacking.one(page.bytes(), packedBit + (long) i * width, width);
                into[from + i] = last;
            }
        }
        value = last;
        packedBit += (long) count * width;
        packedLeft -= count;
        read += count;
    }
}
