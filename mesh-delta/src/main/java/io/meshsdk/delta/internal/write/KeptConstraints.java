package io.meshsdk.delta.internal.write;

import io.meshsdk.delta.internal.constraint.TableConstraints;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.WriteTarget;
import java.util.List;

/** Refuses rows that break what the table declares of them, or may break it. */
final class KeptConstraints {
    private final WriteTarget target;

    KeptConstraints(WriteTarget target) {
        this.target = target;
    }

    /**
     * Checks rows that are to become visible under a schema.
     *
     * @throws StorageException if one may break it; names the column or the invariant
     */
    void require(String schemaJson, StagedRows rows) {
        if (rows.files().isEmpty()) {
            return;
        }
        requireKnown(schemaJson);
        List<String> broken = TableConstraints.required(schemaJson).stream()
                .filter(rows.nulls()::contains)
                .map(path -> String.join(".", path))
                .sorted()
                .toList();
        if (!broken.isEmpty()) {
            throw new StorageException(
                    "Cannot commit to Delta table '%s': it declares columns %s NOT NULL, and rows hold null there. Mend the rows, or overwrite the table under a contract in which they are not required."
                            .formatted(target.location(), broken));
        }
    }

    /**
     * Checks that somebody looks whether rows keep to the invariants of a schema.
     *
     * @throws StorageException if not; names them
     */
    void requireKnown(String schemaJson) {
        List<String> unknown = TableConstraints.unknown(schemaJson, target);
        if (!unknown.isEmpty()) {
            throw new StorageException(
                    "Cannot write to Delta table '%s': it declares column invariants %s, and no check of the contract is one of them. Overwrite the table, which then declares what its contract does, or write to it with Delta on Spark."
                            .formatted(target.location(), unknown));
        }
    }
}
