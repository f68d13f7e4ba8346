package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.packing.DeltaDecoder;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** Lengths that lie as differences, in front of what they are the lengths of. */
final class DeltaLengths {
    private final DeltaDecoder numbers = new DeltaDecoder();
    private final DeltaDecoder ahead = new DeltaDecoder();
    private long[] read = new long[0];
    private int[] lengths = new int[0];

    /** Goes to the lengths of a page, and returns the bytes behind them. */
    PageSlice start(PageSlice page, int most) {
        numbers.start(page, most);
        ahead.start(page, most);
        return ahead.rest();
    }

    /** Returns how many lengths there are. */
    int total() {
        return numbers.total();
    }

    /** Returns the next so many lengths, none of them above a limit, in an array that is written again. */
    int[] next(int count, int limit) {
        if (read.length < count) {
            read = new long[count];
            lengths = new int[count];
        }
        numbers.read(read, 0, count);
        for (int i = 0; i < count; i++) {
            // Writers count lengths in 32 bits.
            int length = (int) read[i];
            if (length < 0 || length > limit) {
                throw new DamagedPageException("a length of %d where %d bytes are left".formatted(length, limit));
            }
            lengths[i] = length;
        }
        return lengths;
    }
}
