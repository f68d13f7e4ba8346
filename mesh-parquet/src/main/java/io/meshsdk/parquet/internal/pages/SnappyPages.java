package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import org.xerial.snappy.Snappy;

/** Pages of Snappy. */
final class SnappyPages implements ArrayCodec {
    // Three bytes copy at most 64.
    private static final long LARGEST_RATIO = 22;

    @Override
    public void requirePlausible(byte[] source, int from, int length, int size) throws IOException {
        ArrayCodec.requireRatio(length, size, LARGEST_RATIO);
        ArrayCodec.require(Snappy.uncompressedLength(source, from, length), size);
    }

    @Override
    public void decompress(byte[] source, int from, int length, byte[] into, int size) throws IOException {
        ArrayCodec.require(Snappy.uncompress(source, from, length, into, 0), size);
    }
}
