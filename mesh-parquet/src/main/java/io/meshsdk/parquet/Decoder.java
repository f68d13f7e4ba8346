package io.meshsdk.parquet;

/**
 * How the pages of Parquet files become columns. All give the same values; where one cannot read a column, the next one
 * does.
 *
 * @since 0.1.0
 */
public enum Decoder {
    /**
     * Reads and decompresses pages itself, in arrays that it uses again. The fastest. For columns that are not encrypted and
     * not nested, and not compressed or compressed with Snappy or Zstandard.
     */
    DIRECT,

    /** Has parquet-java read and decompress pages, and decodes their values itself. For columns that are not nested. */
    PAGES,

    /** Has parquet-java decode value by value. For all columns; the slowest. */
    RECORDS
}
