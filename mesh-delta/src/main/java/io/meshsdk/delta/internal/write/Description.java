package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.schema.DeltaSchemas;
import io.meshsdk.delta.internal.table.ContractFiles;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.Map;
import java.util.Optional;

/** How a table is to be described, compared with how it is. */
final class Description {
    private final TableMetadata wanted;

    Description(WriteTarget target) {
        TableProperties.require(target.properties());
        this.wanted = new TableMetadata(
                target.contract().product().toString(),
                target.comment(),
                DeltaSchemas.write(target.schema()),
                target.partitionColumns(),
                ContractFiles.naming(target.contract(), target.properties()));
    }

    /** Returns what must be declared over a present description; empty if that says it already. */
    Optional<TableMetadata> over(Optional<TableMetadata> present) {
        TableMetadata declared = new TableMetadata(
                wanted.name(),
                wanted.description(),
                wanted.schemaJson(),
                wanted.partitionColumns(),
                TableProperties.over(present.map(TableMetadata::properties).orElse(Map.of()), wanted.properties()));
        return Optional.of(declared).filter(next -> present.isEmpty() || !says(present.get(), next));
    }

    // Engines write the same schema in different JSON.
    private static boolean says(TableMetadata present, TableMetadata next) {
        return present.name().equals(next.name())
                && present.description().equals(next.description())
                && present.partitionColumns().equals(next.partitionColumns())
                && present.properties().equals(next.properties())
                && DeltaSchemas.read(present.schemaJson()).equals(DeltaSchemas.read(next.schemaJson()));
    }
}
