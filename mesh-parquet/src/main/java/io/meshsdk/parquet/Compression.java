package io.meshsdk.parquet;

import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * How the pages of a file are compressed.
 *
 * @since 0.1.0
 */
public enum Compression {
    /** Zstandard: a third smaller than Snappy for about a sixth more work. */
    ZSTD(CompressionCodecName.ZSTD),
    /** Snappy: what every reader has known for long. */
    SNAPPY(CompressionCodecName.SNAPPY),
    /** Not at all. */
    UNCOMPRESSED(CompressionCodecName.UNCOMPRESSED);

    private final CompressionCodecName codec;

    Compression(CompressionCodecName codec) {
        this.codec = codec;
    }

    CompressionCodecName codec() {
        return codec;
    }
}
