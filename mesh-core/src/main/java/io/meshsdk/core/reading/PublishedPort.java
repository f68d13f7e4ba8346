package io.meshsdk.core.reading;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.contract.DataContract;

/**
 * A published port that somebody may read.
 *
 * @param entry the port as the catalog has it
 * @param contract the contract that its table's log has last
 * @since 0.1.0
 */
@CheckReturnValue
public record PublishedPort(PortEntry entry, DataContract contract) {}
