package io.meshsdk.catalog;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;

/**
 * A published port of a product.
 *
 * @param name the port's name
 * @param version the port's version
 * @param format the storage format
 * @param location the table
 * @param lastPublication the newest publication, as the table's log records it
 * @since 0.1.0
 */
@CheckReturnValue
public record PortEntry(
        String name, SemanticVersion version, String format, TableLocation location, RecordedCommit lastPublication) {
    /** Returns the port's name and major version, which have a table of their own. */
    public PortKey key() {
        return new PortKey(name, version.major());
    }
}
