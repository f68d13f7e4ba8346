package io.meshsdk.delta.internal.kernel;

import io.meshsdk.delta.internal.log.TableMetadata;

/** Says what a description demands of a table's protocol. */
public final class KernelNeeds {
    private KernelNeeds() {}

    /**
     * Returns whether a table that declares this needs a protocol above reader version 1 and writer version 2: for a type of
     * its schema, or for a property.
     */
    public static boolean moreThanLowestProtocol(TableMetadata declared) {
        return KernelDescription.needsMore(declared);
    }
}
