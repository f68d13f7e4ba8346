package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.LargeBatchException;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** Byte strings that say how much of the one before they begin with. */
final class DeltaBytesValues implements ValueDecoder {
    private static final int ANY_LENGTH = -1;

    private final DeltaLengths prefixes = new DeltaLengths();
    private final DeltaLengths suffixes = new DeltaLengths();
    private final int width;
    private PageSlice tails = new PageSlice();
    private byte[] bytes = new byte[0];
    private int[] lengths = new int[0];
    private byte[] last = new byte[0];
    private int lastLength;

    private DeltaBytesValues(int width) {
        this.width = width;
    }

    static DeltaBytesValues ofAnyLength() {
        return new DeltaBytesValues(ANY_LENGTH);
    }

    static DeltaBytesValues ofLength(int width) {
        return new DeltaBytesValues(width);
    }

    @Override
    public void start(PageSlice values, int most) {
        tails = suffixes.start(prefixes.start(values, most), most);
        if (prefixes.total() != suffixes.total()) {
            throw new DamagedPageException("%d beginnings of %d values".formatted(prefixes.total(), suffixes.total()));
        }
        lastLength = 0;
    }

    @Override
    public void read(ColumnBuffer into, int row, int count) {
        int[] heads = prefixes.next(count, Integer.MAX_VALUE);
        int[] rests = suffixes.next(count, tails.remaining());
        lengths = lengths.length < count ? new int[count] : lengths;
        measure(heads, rests, count);
        int size = (int) requireSizes(rests, row, count);
        bytes = bytes.length < size ? new byte[size] : bytes;
        join(heads, rests, count);
        into.readEach(bytes, 0, lengths, row, count);
        keepLast(size, count);
    }

    private void measure(int[] heads, int[] rests, int count) {
        int before = lastLength;
        for (int i = 0; i < count; i++) {
            if (heads[i] > before) {
                throw new DamagedPageException("%d bytes of a value of %d".formatted(heads[i], before));
            }
            before = heads[i] + rests[i];
            if (before < 0 || (width != ANY_LENGTH && before != width)) {
                throw new DamagedPageException("a value of %d bytes".formatted(before));
            }
            lengths[i] = before;
        }
    }

    /** Returns how many bytes the values have: more than the page, which says what they share only once. */
    private long requireSizes(int[] rests, int row, int count) {
        long rest = DeltaLengthValues.sum(rests, count);
        if (rest > tails.remaining()) {
            throw new DamagedPageException("%d bytes where %d are left".formatted(rest, tails.remaining()));
        }
        long size = DeltaLengthValues.sum(lengths, count);
        LargeBatchException.require(size, LargeBatchException.mostBytes(row + count));
        return size;
    }

    private void join(int[] heads, int[] rests, int count) {
        byte[] source = last;
        int from = 0;
        int at = 0;
        for (int i = 0; i < count; i++) {
            System.arraycopy(source, from, bytes, at, heads[i]);
            System.arraycopy(tails.bytes(), tails.take(rests[i]), bytes, at + heads[i], rests[i]);
            source = bytes;
            from = at;
            at += lengths[i];
        }
    }

    private void keepLast(int size, int count) {
        lastLength = lengths[count - 1];
        last = last.length < lastLength ? new byte[lastLength] : last;
        System.arraycopy(bytes, size - lastLength, last, 0, lastLength);
    }
}
