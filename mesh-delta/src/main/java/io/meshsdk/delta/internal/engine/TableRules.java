package io.meshsdk.delta.internal.engine;

import io.meshsdk.delta.internal.log.FileChanges;
import io.meshsdk.delta.internal.log.FileChanges.Effect;
import io.meshsdk.delta.internal.log.FileChanges.Removed;
import io.meshsdk.delta.internal.log.LogChange;
import io.meshsdk.delta.internal.log.LogOperation.Kind;
import io.meshsdk.delta.internal.log.Reads;
import io.meshsdk.delta.internal.log.TableMetadata;
import io.meshsdk.delta.internal.schema.ColumnMappingMode;
import io.meshsdk.delta.internal.schema.DeltaSchemas;
import io.meshsdk.delta.internal.schema.KeptSchema;
import io.meshsdk.delta.internal.schema.PartitionTexts;
import io.meshsdk.error.StorageException;
import org.apache.hadoop.fs.Path;

/** What a table allows to be done to it, by its properties and for the sake of the files it keeps. */
final class TableRules {
    private final Path table;
    private final TableMetadata present;

    TableRules(Path table, TableMetadata present) {
        this.table = table;
        this.present = present;
    }

    /**
     * Checks a change.
     *
     * @throws StorageException if the table does not allow it; names the property or field
     */
    void require(LogChange change) {
        FileChanges files = change.files();
        if (files.removesRows()) {
            refuseIf("delta.appendOnly", "rows cannot go from it. Append to it, or set the property to false first");
        }
        if (files.removesRows() && !files.added().isEmpty()) {
            refuseIf(
                    "delta.enableChangeDataFeed",
                    "rows cannot be replaced in it without a record of each change, which is not written."
                            + " Append to it, or replace them with Delta on Spark");
        }
        if (copiesRows(change)) {
            refuseIf(
                    "delta.enableRowTracking",
                    "rows cannot be copied in it without their row ids, which are not written. Use Delta on Spark for that");
        }
        // Files that a restore keeps are files of the version whose description comes back.
        boolean mayMisread =
                !(files.removed() instanceof Removed.All) && change.operation().kind() != Kind.RESTORE;
        if (change.metadata() != null && mayMisread) {
            requireKept(change.metadata());
        }
    }

    private static boolean copiesRows(LogChange change) {
        return !change.files().added().isEmpty()
                && (change.files().effect() == Effect.ROWS_STAY
                        || change.operation().kind() == Kind.MERGE
                        || change.operation().kind() == Kind.DELETE);
    }

    private void refuseIf(String property, String reason) {
        if (Boolean.parseBoolean(present.properties().get(property))) {
            throw new StorageException("Cannot change Delta table '%s': its property '%s' is set, and %s."
                    .formatted(table, property, reason));
        }
    }

    // Under column mapping a field is what its id says: its name may change, and it may go.
    private void requireKept(TableMetadata next) {
        if (!present.partitionColumns().equals(next.partitionColumns())) {
            throw new StorageException(
                    "Cannot keep the rows of Delta table '%s': they are partitioned by %s, not by %s. Overwrite the table, or keep its partition columns."
                            .formatted(table, present.partitionColumns(), next.partitionColumns()));
        }
        if (ColumnMappingMode.of(present.properties()) == ColumnMappingMode.NONE) {
            KeptSchema.require(
                    table.toString(), DeltaSchemas.read(present.schemaJson()), DeltaSchemas.read(next.schemaJson()));
        }
    }

    /** Returns reads that comparing texts decides: two texts of one time or number would be taken for two partitions. */
    Reads comparable(Reads reads) {
        boolean isSure = !(reads instanceof Reads.Partitions)
                || DeltaSchemas.read(present.schemaJson()).stream()
                        .filter(field -> present.partitionColumns().contains(field.name()))
                        .allMatch(field -> PartitionTexts.haveOneForm(field.type()));
        return isSure ? reads : Reads.everything();
    }
}
