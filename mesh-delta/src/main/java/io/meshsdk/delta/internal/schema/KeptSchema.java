package io.meshsdk.delta.internal.schema;

import io.meshsdk.error.StorageException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.ListType;
import io.meshsdk.schema.DataType.MapType;
import io.meshsdk.schema.DataType.StructType;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Optional;

/** Checks that files which stay can be read under another schema: fields may come, and none may go or change its type. */
public final class KeptSchema {
    private KeptSchema() {}

    /**
     * Checks one schema after another.
     *
     * @param table what the message is to call the table
     * @throws StorageException if a field goes or changes its type; names it
     */
    public static void require(String table, List<Field> present, List<Field> next) {
        require(table, present, next, "");
    }

    private static void require(String table, List<Field> present, List<Field> next, String around) {
        for (Field field : present) {
            String path = around + field.name();
            Optional<Field> found = next.stream()
                    .filter(other -> other.name().equals(field.name()))
                    .findFirst();
            if (found.isEmpty()) {
                throw refused(table, path, "it has no such field");
            }
            require(table, field.type(), found.get().type(), path);
        }
    }

    private static void require(String table, DataType present, DataType next, String path) {
        if (present instanceof StructType before && next instanceof StructType after) {
            require(table, before.fields(), after.fields(), path + ".");
        } else if (present instanceof ListType before && next instanceof ListType after) {
            require(table, before.element(), after.element(), path + ".element");
        } else if (present instanceof MapType before && next instanceof MapType after) {
            require(table, before.key(), after.key(), path + ".key");
            require(table, before.value(), after.value(), path + ".value");
        } else if (!present.equals(next)) {
            throw refused(table, path, "it is %s, not %s".formatted(next.name(), present.name()));
        }
    }

    private static StorageException refused(String table, String path, String reason) {
        return new StorageException(
                "Cannot keep the rows of Delta table '%s' under another schema: they have a field '%s', and %s there. Overwrite the table, or keep the field."
                        .formatted(table, path, reason));
    }
}
