package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.packing.DeltaDecoder;
import io.meshsdk.parquet.internal.packing.RunLengthDecoder;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;
import org.apache.parquet.CorruptDeltaByteArrays;
import org.apache.parquet.column.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Holds what values say about their sizes against the bytes that they have, before others make room for them. For the pages
 * of one column, in their order. Not thread-safe.
 */
public final class ValueSizes {
    private static final int PIECE = 1_024;

    private final boolean acrossPages;
    private int lastLength;

    private ValueSizes(boolean acrossPages) {
        this.acrossPages = acrossPages;
    }

    /** Returns one for a column of a file that was written by what calls itself so. */
    public static ValueSizes writtenBy(@Nullable String writer) {
        return new ValueSizes(CorruptDeltaByteArrays.requiresSequentialReads(writer, Encoding.DELTA_BYTE_ARRAY));
    }

    /**
     * Looks at the values of a page, of which there are at most so many.
     *
     * @throws DamagedPageException if a size is none that the page can have
     */
    @SuppressWarnings("deprecation")
    public void require(PageSlice values, Encoding encoding, int most) {
        lastLength = acrossPages && encoding == Encoding.DELTA_BYTE_ARRAY ? lastLength : 0;
        if (values.remaining() == 0) {
            return;
        }
        switch (encoding) {
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> RunLengthDecoder.requireRuns(values, values.takeByte(), most);
            case RLE -> {
                values.takeInt();
                RunLengthDecoder.requireRuns(values, 1, most);
            }
            case DELTA_BINARY_PACKED, DELTA_LENGTH_BYTE_ARRAY -> new DeltaDecoder().start(values, most);
            case DELTA_BYTE_ARRAY -> requireBeginnings(values, most);
            case PLAIN, BYTE_STREAM_SPLIT, BIT_PACKED -> {}
        }
    }

    private void requireBeginnings(PageSlice values, int most) {
        DeltaLengths prefixes = new DeltaLengths();
        DeltaLengths suffixes = new DeltaLengths();
        PageSlice tails = suffixes.start(prefixes.start(values, most), most);
        int total = Math.min(prefixes.total(), suffixes.total());
        int before = lastLength;
        for (int read = 0; read < total; read += PIECE) {
            int count = Math.min(PIECE, total - read);
            int[] heads = prefixes.next(count, Integer.MAX_VALUE);
            int[] rests = suffixes.next(count, tails.remaining());
            for (int i = 0; i < count; i++) {
                if (heads[i] > before || heads[i] + rests[i] < 0) {
                    throw new DamagedPageException("%d bytes of a value of %d".formatted(heads[i], before));
                }
                tails.take(rests[i]);
                before = heads[i] + rests[i];
            }
        }
        lastLength = before;
    }
}
