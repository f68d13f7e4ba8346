package io.meshsdk.core.interchange.sql;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * The name of a table in a database: the table, the schema or database around it, and the catalog around that. A part is
 * taken as it is: a dot in it is part of the name.
 *
 * @param parts one to three names, the table last
 * @since 0.1.0
 */
@CheckReturnValue
public record TableName(List<String> parts) {
    private static final int MOST_PARTS = 3;

    /** Checks and copies the names. */
    public TableName {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MOST_PARTS || parts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "Invalid table name %s: expected one to three names, the table last, for example TableName.of(\"sales\", \"orders\")"
                            .formatted(parts));
        }
    }

    /**
     * Returns the name of a table.
     *
     * @param parts one to three names, the table last
     * @throws IllegalArgumentException if there are more, or one is blank
     */
    public static TableName of(String... parts) {
        return new TableName(List.of(parts));
    }

    /** Returns the name of the table itself. */
    public String table() {
        return parts.get(parts.size() - 1);
    }

    /** Returns the name of the schema or database around it. */
    public Optional<String> schema() {
        return parts.size() > 1 ? Optional.of(parts.get(parts.size() - 2)) : Optional.empty();
    }

    /** Returns the name of the catalog around that. */
    public Optional<String> catalog() {
        return parts.size() == MOST_PARTS ? Optional.of(parts.get(0)) : Optional.empty();
    }

    /** Returns the parts with dots between them. */
    @Override
    public String toString() {
        return String.join(".", parts);
    }
}
