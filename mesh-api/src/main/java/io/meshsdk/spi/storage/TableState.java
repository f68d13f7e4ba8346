package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a table says about itself in its newest version.
 *
 * @param version the newest version
 * @param properties the table's properties, sorted
 * @param contract the contract its description was last written under; empty for tables that others made
 * @param lastPublication the newest commit of a publication; empty where there is none
 * @since 0.1.0
 */
@CheckReturnValue
public record TableState(
        long version,
        Map<String, String> properties,
        Optional<ContractDocument> contract,
        Optional<RecordedCommit> lastPublication) {
    /** Copies the properties. */
    public TableState {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
