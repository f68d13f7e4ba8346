package io.meshsdk.delta.internal.schema;

import io.meshsdk.error.StorageException;
import java.util.Map;

/** How the columns of a table are found in its files. */
public enum ColumnMappingMode {
    /** By their names. */
    NONE,
    /** By other names, which the schema notes. */
    NAME,
    /** By ids, which the schema notes. */
    ID;

    /** The table property that says it. */
    public static final String PROPERTY = "delta.columnMapping.mode";

    /**
     * Returns the mode of a table.
     *
     * @throws StorageException if its properties name one we do not know
     */
    public static ColumnMappingMode of(Map<String, String> properties) {
        String mode = properties.getOrDefault(PROPERTY, "none");
        return switch (mode) {
            case "none" -> NONE;
            case "name" -> NAME;
            case "id" -> ID;
            default ->
                throw new StorageException(
                        "Cannot use a Delta table whose property '%s' is '%s': this version knows none, name and id. Read it with another engine."
                                .formatted(PROPERTY, mode));
        };
    }
}
