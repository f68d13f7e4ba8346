package io.meshsdk.core.governance;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Tells which policies are in force, for each act anew. What is wrong with them is itself a policy of the set, which blocks.
 * Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
@FunctionalInterface
public interface Rulebook {
    /**
     * Returns the policies in force.
     *
     * @param last the newest publication of the table that is published to; empty where there is none, or no table is at hand
     * @throws io.meshsdk.error.StorageException if the catalog that holds them cannot be read
     */
    PolicySet inForce(Optional<LastCommit> last);

    /** Returns a rulebook of policies that stay the same. */
    static Rulebook of(PolicySet policies) {
        return last -> policies;
    }
}
