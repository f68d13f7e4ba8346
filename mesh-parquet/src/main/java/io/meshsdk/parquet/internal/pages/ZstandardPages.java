package io.meshsdk.parquet.internal.pages;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Pages of Zstandard. */
final class ZstandardPages implements ArrayCodec {
    // A block of 128 KiB takes at least four bytes.
    private static final long LARGEST_RATIO = 64 * 1024;
    private static final long COMMON_RATIO = 256;
    private static final int CHUNK = 64 * 1024;

    private final ZstdDecompressCtx context = new ZstdDecompressCtx();

    @Override
    public void requirePlausible(byte[] source, int from, int length, int size) throws IOException {
        ArrayCodec.requireRatio(length, size, LARGEST_RATIO);
        long declared = Zstd.getFrameContentSize(source, from, length);
        if (declared > size) {
            ArrayCodec.require(declared, size);
        }
        if (declared != size && size > length * COMMON_RATIO) {
            ArrayCodec.require(sizeOf(source, from, length, size), size);
        }
    }

    /** Returns how many bytes come out, without keeping them; no more than one more than expected. */
    private static long sizeOf(byte[] source, int from, int length, int size) throws IOException {
        try (InputStream plain = new ZstdInputStream(new ByteArrayInputStream(source, from, length))) {
            byte[] chunk = new byte[CHUNK];
            long found = 0;
            for (int read = plain.read(chunk); read >= 0 && found <= size; read = plain.read(chunk)) {
                found += read;
            }
            return found;
        }
    }

    @Override
    public void decompress(byte[] source, int from, int length, byte[] into, int size) {
        ArrayCodec.require(context.decompressByteArray(into, 0, size, source, from, length), size);
    }

    @Override
    public void close() {
        context.close();
    }
}
