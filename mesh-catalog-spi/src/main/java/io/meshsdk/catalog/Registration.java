package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * How an attempt to register ended.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Registration {
    /**
     * The entry is stored.
     *
     * @param entry with its new revision
     */
    record Registered(CatalogEntry entry) implements Registration {}

    /**
     * Another entry is there than was expected; nothing was stored.
     *
     * @param current the entry that is there; empty where there is none
     */
    record Stale(Optional<CatalogEntry> current) implements Registration {}
}
