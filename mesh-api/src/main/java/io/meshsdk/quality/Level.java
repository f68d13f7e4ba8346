package io.meshsdk.quality;

/**
 * How deep a check had to look. All levels say the same; they differ in what they cost.
 *
 * @since 0.1.0
 */
public enum Level {
    /** At statistics of partitions: nothing was read. */
    STATISTICS,
    /** At the entries of dictionaries, each once. */
    DICTIONARY,
    /** At values, each of them. */
    VALUES
}
