package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.constraint.TableConstraints;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.schema.ColumnNames;
import io.meshsdk.delta.internal.schema.DeltaSchemas;
import io.meshsdk.delta.internal.schema.KeptSchema;
import io.meshsdk.delta.internal.stats.IndexedColumns;
import io.meshsdk.delta.internal.table.ContractFiles;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.Map;
import java.util.Optional;

/** How a table is to be described, compared with how it is. */
final class Description {
    private final WriteTarget target;
    private final Map<String, String> wantedProperties;

    Description(WriteTarget target) {
        TableProperties.require(target.properties());
        this.target = target;
        IndexedColumns.require(fileSchema(target), target.properties());
        Map<String, String> wanted = ContractFiles.naming(target.contract(), target.properties());
        wanted.putAll(IndexedColumns.guarding(fileSchema(target), target.properties()));
        this.wantedProperties = wanted;
    }

    private static Schema fileSchema(WriteTarget target) {
        return Schema.draft(target.schema().fields().stream()
                .filter(field -> !target.partitionColumns().contains(field.name()))
                .toList());
    }

    /** Returns how the columns of a table that is described so are called in its files. */
    static ColumnNames names(Optional<TableMetadata> present) {
        return present.map(there -> ColumnNames.of(there.schemaJson(), there.properties()))
                .orElseGet(ColumnNames::same);
    }

    /** Returns the properties that say which columns have statistics, those left out that only guard sensitive ones. */
    Map<String, String> ofStatistics(Optional<TableMetadata> present) {
        return TableProperties.over(unguarded(present), target.properties());
    }

    private Map<String, String> properties(Optional<TableMetadata> present) {
        return TableProperties.over(unguarded(present), wantedProperties);
    }

    // On tables of ours guards are ours: the contract may have fewer sensitive columns than it had.
    private static Map<String, String> unguarded(Optional<TableMetadata> present) {
        Map<String, String> there = present.map(TableMetadata::properties).orElse(Map.of());
        return ContractFiles.isNamedBy(there) ? IndexedColumns.withoutGuards(there) : there;
    }

    /** Returns what must be declared over a present description of rows that go; empty if that says it already. */
    Optional<TableMetadata> over(Optional<TableMetadata> present) {
        return over(present, TableConstraints.declared(schema(present), target));
    }

    /** Returns what must be declared over a present description of rows that stay; empty if that says it already. */
    Optional<TableMetadata> keeping(Optional<TableMetadata> present) {
        return present.isEmpty()
                ? over(present)
                : over(
                        present,
                        TableConstraints.kept(schema(present), present.get().schemaJson(), target));
    }

    private String schema(Optional<TableMetadata> present) {
        return present.map(there -> DeltaSchemas.over(there.schemaJson(), there.properties(), target.schema()))
                .orElseGet(() -> DeltaSchemas.write(target.schema()));
    }

    private Optional<TableMetadata> over(Optional<TableMetadata> present, String schemaJson) {
        TableMetadata declared = new TableMetadata(
                target.contract().product().toString(),
                target.comment(),
                schemaJson,
                target.partitionColumns(),
                properties(present));
        return Optional.of(declared).filter(next -> present.isEmpty() || !says(present.get(), next));
    }

    /**
     * Refuses to keep the rows of a table that are laid out in another way: engines would read null in their columns.
     *
     * @throws StorageException if the table is partitioned by other columns, or has a field that goes or changes its type
     */
    void requireSameLayout(TableMetadata present) {
        if (!present.partitionColumns().equals(target.partitionColumns())) {
            throw new StorageException(
                    "Cannot append to the Delta table of '%s': it is partitioned by %s, not by %s. Overwrite it, or keep its partition columns."
                            .formatted(
                                    target.contract().product(),
                                    present.partitionColumns(),
                                    target.partitionColumns()));
        }
        KeptSchema.require(
                target.location().toString(),
                DeltaSchemas.read(present.schemaJson()),
                target.schema().fields());
    }

    // Engines write the same schema in different JSON.
    private static boolean says(TableMetadata present, TableMetadata next) {
        return present.name().equals(next.name())
                && present.description().equals(next.description())
                && present.partitionColumns().equals(next.partitionColumns())
                && present.properties().equals(TableProperties.withoutFeatures(next.properties()))
                && TableConstraints.invariants(present.schemaJson())
                        .equals(TableConstraints.invariants(next.schemaJson()))
                && DeltaSchemas.read(present.schemaJson()).equals(DeltaSchemas.read(next.schemaJson()));
    }
}
