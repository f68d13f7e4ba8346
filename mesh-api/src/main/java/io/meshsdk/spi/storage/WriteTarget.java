package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is written: the table as it will be described once the write is committed.
 *
 * @param location the table's folder
 * @param schema the fields of every batch, product columns included; which are sensitive is said by
 *     {@link io.meshsdk.schema.Field#isSensitive()}
 * @param partitionColumns names of fields, outermost first
 * @param comment the table's comment
 * @param properties the table's properties: promises of the contract, never measured values; sorted
 * @param contract the contract the data is written under
 * @since 0.1.0
 */
@CheckReturnValue
public record WriteTarget(
        TableLocation location,
        Schema schema,
        List<String> partitionColumns,
        String comment,
        Map<String, String> properties,
        ContractDocument contract) {
    /** Copies the lists and checks that partition columns are fields. */
    public WriteTarget {
        partitionColumns = List.copyOf(partitionColumns);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        if (!schema.names().containsAll(partitionColumns)) {
            throw new IllegalArgumentException("Invalid write target: partition columns %s are no fields of %s"
                    .formatted(partitionColumns, schema.names()));
        }
    }
}
