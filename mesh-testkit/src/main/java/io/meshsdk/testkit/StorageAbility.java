package io.meshsdk.testkit;

/**
 * What a storage provider may come to do later than the rest. Of one that it does not have, {@link StorageProviderContract}
 * asserts that it is refused as documented.
 *
 * @since 0.1.0
 */
public enum StorageAbility {
    /** Tells which rows stay beside staged ones, for appends and overwrites, too. */
    KEPT_ROWS,
    /** Replaces the partitions that rows are staged for. */
    OVERWRITE_PARTITIONS,
    /** Replaces the partitions that a filter holds for. */
    OVERWRITE_WHERE,
    /** Replaces rows by key. */
    UPSERT,
    /** Tells what each version did. */
    HISTORY,
    /** Tells how the files of two versions differ. */
    CHANGES,
    /** Keeps tables in order. */
    MAINTENANCE
}
