package io.meshsdk.parquet.internal.encoding;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/** Compresses pages. For one thread; close it. */
public final class PageCompressor implements AutoCloseable {
    private static final int ZSTD_LEVEL = 3;

    private final CompressionCodecName codec;
    private final @Nullable ZstdCompressCtx zstd;
    private byte[] scratch = new byte[0];

    /**
     * Creates a compressor.
     *
     * @param codec Zstandard, Snappy or none
     */
    public PageCompressor(CompressionCodecName codec) {
        this.codec = codec;
        this.zstd = codec == CompressionCodecName.ZSTD ? new ZstdCompressCtx().setLevel(ZSTD_LEVEL) : null;
    }

    /** Returns the compressed bytes, copied. */
    BytesInput compress(ByteSink page) throws IOException {
        return BytesInput.from(compress(page.bytes(), page.size()));
    }

    private byte[] compress(byte[] bytes, int length) throws IOException {
        if (zstd != null) {
            int capacity = Math.toIntExact(Zstd.compressBound(length));
            byte[] into = room(capacity);
            return Arrays.copyOf(into, zstd.compressByteArray(into, 0, capacity, bytes, 0, length));
        }
        if (codec == CompressionCodecName.SNAPPY) {
            byte[] into = room(Snappy.maxCompressedLength(length));
            return Arrays.copyOf(into, Snappy.compress(bytes, 0, length, into, 0));
        }
        return Arrays.copyOf(bytes, length);
    }

    private byte[] room(int capacity) {
        if (scratch.length < capacity) {
            scratch = new byte[capacity];
        }
        return scratch;
    }

    CompressionCodecName codec() {
        return codec;
    }

    /** Frees what lies outside of the heap. */
    @Override
    public void close() {
        if (zstd != null) {
            zstd.close();
        }
    }
}
