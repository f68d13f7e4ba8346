package io.meshsdk.parquet.internal.pages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * Decompresses pages: Zstandard and Snappy in one step and only into as many bytes as the page really has, the others
 * through parquet-java. For one reader, which releases it.
 */
public final class PageCodecs implements CompressionCodecFactory {
    // What the formats allow at most; of the others, more than any writer reaches.
    private static final long GZIP_RATIO = 1_032;
    private static final long LZ4_RATIO = 255;
    private static final long OTHER_RATIO = 64 * 1024;

    private final ReaderArrays arrays;
    private final List<BytesInputDecompressor> made = new ArrayList<>();
    private @Nullable CodecFactory others;

    /** Creates the codecs of one reader, which decompress into its arrays. */
    public PageCodecs(ReaderArrays arrays) {
        this.arrays = arrays;
    }

    /** Refuses: nothing is written with these codecs. */
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("No compressor for %s: pages are only read".formatted(codec));
    }

    /** Returns what decompresses the pages of one column: each is good until the next one. */
    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        BytesInputDecompressor found = make(codec);
        made.add(found);
        return found;
    }

    private BytesInputDecompressor make(CompressionCodecName codec) {
        return switch (codec) {
            case ZSTD -> ofArrays(new ZstandardPages());
            case SNAPPY -> ofArrays(new SnappyPages());
            case UNCOMPRESSED -> new Stored();
            case GZIP -> new PlausibleDecompressor(others().getDecompressor(codec), GZIP_RATIO);
            case LZ4, LZ4_RAW -> new PlausibleDecompressor(others().getDecompressor(codec), LZ4_RATIO);
            case LZO, BROTLI -> new PlausibleDecompressor(others().getDecompressor(codec), OTHER_RATIO);
        };
    }

    private BytesInputDecompressor ofArrays(ArrayCodec codec) {
        return new ArrayDecompressor(codec, arrays.ofCodec(made.size()));
    }

    private CodecFactory others() {
        CodecFactory found = others;
        if (found == null) {
            found = new CodecFactory(new Configuration(false), 0);
            others = found;
        }
        return found;
    }

    /** Lets go of what the codecs hold. */
    @Override
    public void release() {
        made.forEach(BytesInputDecompressor::release);
        made.clear();
        if (others != null) {
            others.release();
        }
    }

    private static final class Stored implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) {
            ArrayCodec.require(bytes.size(), size);
            return bytes;
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) {
            ArrayCodec.require(compressedSize, size);
            output.put(input);
            output.flip();
        }

        @Override
        public void release() {}
    }
}
