package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** Byte strings end to end, their lengths in front of all of them. */
final class DeltaLengthValues implements ValueDecoder {
    private final DeltaLengths lengths = new DeltaLengths();
    private PageSlice bytes = new PageSlice();

    @Override
    public void start(PageSlice values, int most) {
        bytes = lengths.start(values, most);
    }

    @Override
    public void read(ColumnBuffer into, int row, int count) {
        int[] next = lengths.next(count, bytes.remaining());
        int start = bytes.take(Math.toIntExact(sum(next, count)));
        into.readEach(bytes.bytes(), start, next, row, count);
    }

    static long sum(int[] lengths, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += lengths[i];
        }
        return sum;
    }
}
