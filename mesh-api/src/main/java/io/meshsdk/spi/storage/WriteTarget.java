package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.check.Check;
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
 * @param options what the rows keep to, and how they lie
 * @since 0.1.0
 */
@CheckReturnValue
public record WriteTarget(
        TableLocation location,
        Schema schema,
        List<String> partitionColumns,
        String comment,
        Map<String, String> properties,
        ContractDocument contract,
        Options options) {
    /** Copies the lists and checks that partition columns are fields. */
    public WriteTarget {
        partitionColumns = List.copyOf(partitionColumns);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        if (!schema.names().containsAll(partitionColumns)) {
            throw new IllegalArgumentException("Invalid write target: partition columns %s are no fields of %s"
                    .formatted(partitionColumns, schema.names()));
        }
    }

    /** Creates a target without options. */
    public WriteTarget(
            TableLocation location,
            Schema schema,
            List<String> partitionColumns,
            String comment,
            Map<String, String> properties,
            ContractDocument contract) {
        this(location, schema, partitionColumns, comment, properties, contract, Options.NONE);
    }

    /** Returns a copy of other options. */
    public WriteTarget with(Options other) {
        return new WriteTarget(location, schema, partitionColumns, comment, properties, contract, other);
    }

    /**
     * What rows keep to, and how they lie. Providers do with it what their format can; whoever commits has made sure that every
     * row that becomes visible keeps to the checks, and holds a value in each required field.
     *
     * @param sortColumns the columns that rows are sorted by within each file, the first one first
     * @param checks what each row keeps to, none of them with exceptions
     * @param constraints whether the table declares what it can of the checks and of required fields
     */
    public record Options(List<String> sortColumns, List<Check> checks, Constraints constraints) {
        /** Nothing is known of the rows, and nothing asked for. */
        public static final Options NONE = new Options(List.of(), List.of(), Constraints.LEFT);

        /** Copies the lists. */
        public Options {
            sortColumns = List.copyOf(sortColumns);
            checks = List.copyOf(checks);
        }
    }

    /** What becomes of the constraints of a table. */
    public enum Constraints {
        /** A table that keeps rows keeps its own; one that is new or overwritten has none. */
        LEFT,
        /** A table that keeps rows keeps its own; one that is new or overwritten declares those of its contract. */
        DECLARED
    }
}
