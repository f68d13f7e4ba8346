package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;

/** Decompresses with a codec of parquet-java what can have as many bytes as is said. */
record PlausibleDecompressor(BytesInputDecompressor codec, long largestRatio) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
        ArrayCodec.requireRatio(Math.toIntExact(bytes.size()), size, largestRatio);
        return codec.decompress(bytes, size);
    }

    @Override
    public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
        ArrayCodec.requireRatio(compressedSize, size, largestRatio);
        codec.decompress(input, compressedSize, output, size);
    }

    @Override
    public void release() {
        codec.release();
    }
}
