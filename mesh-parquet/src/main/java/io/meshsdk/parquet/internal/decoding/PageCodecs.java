package io.meshsdk.parquet.internal.decoding;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/**
 * Decompresses pages: Zstandard and Snappy in one step and only into as many bytes as the page really has, the others
 * through parquet-java. For one reader, which releases it.
 */
public final class PageCodecs implements CompressionCodecFactory {
    private @Nullable CodecFactory others;

    /** Creates the codecs of one reader. */
    public PageCodecs() {}

    /** Refuses: nothing is written with these codecs. */
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("No compressor for %s: pages are only read".formatted(codec));
    }

    /** Returns what decompresses pages of a codec. */
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case ZSTD -> new Zstandard();
            case SNAPPY -> new SnappyPages();
            case UNCOMPRESSED -> new Stored();
            default -> others().getDecompressor(codec);
        };
    }

    private CodecFactory others() {
        CodecFactory found = others;
        if (found == null) {
            found = new CodecFactory(new Configuration(false), 0);
            others = found;
        }
        return found;
    }

    /** Lets go of what the other codecs hold. */
    @Override
    public void release() {
        if (others != null) {
            others.release();
        }
    }

    private static void require(long found, int expected) {
        if (found != expected) {
            throw new DamagedPageException("%d bytes where its header says %d".formatted(found, expected));
        }
    }

    /** Decompresses from one array into another. */
    private interface Arrays extends BytesInputDecompressor {
        byte[] decompress(PageSlice compressed, int size) throws IOException;

        @Override
        default BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return size == 0 ? BytesInput.empty() : BytesInput.from(decompress(PageSlice.of(bytes), size));
        }

        @Override
        default void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
            ByteBuffer compressed = input.slice(input.position(), compressedSize);
            output.put(decompress(PageSlice.of(BytesInput.from(compressed)), size));
            output.flip();
        }

        @Override
        default void release() {}
    }

    private static final class Zstandard implements Arrays {
        // A block of 128 KiB takes at least four bytes.
        private static final long LARGEST_RATIO = 64 * 1024;

        @Override
        public byte[] decompress(PageSlice compressed, int size) {
            int from = compressed.position();
            int length = compressed.remaining();
            if (size > length * LARGEST_RATIO || Zstd.getFrameContentSize(compressed.bytes(), from, length) > size) {
                throw new DamagedPageException("a page that has not the %d bytes its header says".formatted(size));
            }
            byte[] plain = new byte[size];
            require(Zstd.decompressByteArray(plain, 0, size, compressed.bytes(), from, length), size);
            return plain;
        }
    }

    private static final class SnappyPages implements Arrays {
        @Override
        public byte[] decompress(PageSlice compressed, int size) throws IOException {
            int from = compressed.position();
            int length = compressed.remaining();
            require(Snappy.uncompressedLength(compressed.bytes(), from, length), size);
            byte[] plain = new byte[size];
            require(Snappy.uncompress(compressed.bytes(), from, length, plain, 0), size);
            return plain;
        }
    }

    private static final class Stored implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) {
            require(bytes.size(), size);
            return bytes;
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) {
            require(compressedSize, size);
            output.put(input);
            output.flip();
        }

        @Override
        public void release() {}
    }
}
