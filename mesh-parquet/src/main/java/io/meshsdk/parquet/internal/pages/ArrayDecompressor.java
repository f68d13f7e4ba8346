package io.meshsdk.parquet.internal.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;

/** Lets parquet-java decompress with a codec of ours, into an array that is written again for the next page. */
record ArrayDecompressor(ArrayCodec codec, ChunkArrays arrays) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
        return size == 0 ? BytesInput.empty() : BytesInput.from(decompressed(bytes, size), 0, size);
    }

    @Override
    public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
        ByteBuffer compressed = input.slice(input.position(), compressedSize);
        output.put(decompressed(BytesInput.from(compressed), size), 0, size);
        output.flip();
    }

    private byte[] decompressed(BytesInput bytes, int size) throws IOException {
        PageSlice compressed = new PageSlice().reset(bytes);
        int from = compressed.position();
        codec.requirePlausible(compressed.bytes(), from, compressed.remaining(), size);
        byte[] plain = arrays.page(size);
        codec.decompress(compressed.bytes(), from, compressed.remaining(), plain, size);
        return plain;
    }

    @Override
    public void release() {
        codec.close();
    }
}
