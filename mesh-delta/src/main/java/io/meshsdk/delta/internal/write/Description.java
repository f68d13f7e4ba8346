package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.schema.DeltaSchemas;
import io.meshsdk.delta.internal.table.ContractFiles;
import io.meshsdk.error.StorageException;
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

    /**
     * Refuses to keep the rows of a table that are laid out in another way: engines would read null in their columns.
     *
     * @throws StorageException if the table is partitioned by other columns
     */
    void requireSameLayout(TableMetadata present) {
        if (!present.partitionColumns().equals(wanted.partitionColumns())) {
            throw new StorageException(
                    "Cannot append to the Delta table of '%s': it is partitioned by %s, not by %s. Overwrite it, or keep its partition columns."
                            .formatted(wanted.name(), present.partitionColumns(), wanted.partitionColumns()));
        }
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
