package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * What was decided, one entry after another, none ever changed or taken back: policies in force, waivers, grants, audit
 * records. Entries have the numbers from zero without a gap, and a number is given once: of two writers one is first, and the
 * other is told so. What entries say, and whether that was tampered with, is not the journal's business.
 *
 * <p>Thread-safe, also between processes where the catalog is shared.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface Journal {
    /**
     * Puts an entry, unless its number is taken. It is there for good once this returns.
     *
     * @param number the number of entries that the writer saw
     * @param entry what it says, not empty
     * @return whether it was put; if not, another was first
     * @throws IllegalArgumentException if the number before it is free, or the entry is empty
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    boolean put(long number, byte[] entry);

    /**
     * Returns an entry.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    Optional<byte[]> find(long number);

    /**
     * Returns how many entries there are, which is the number of the next one.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    long size();

    /**
     * Returns entries in the order of their numbers, up to the first number that is free.
     *
     * @param from the number of the first
     * @param limit how many at most
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    List<byte[]> entries(long from, int limit);
}
