package io.meshsdk.core.interchange.sql;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.schema.Schema;
import javax.sql.DataSource;

/**
 * Describes tables of databases as schemas: columns with their types, which of them never hold null, the primary key, and
 * comments as descriptions. Columns become fields as {@code Datasets.jdbc} makes them of a query that selects them: where the
 * database folds names to upper case, a column in upper case is a field in lower case. The schema has no name.
 *
 * <p>Not read, because a schema has no word for them: lengths, defaults, indexes, checks and foreign keys. Noted: a column of
 * a type without counterpart, which is left out, the comment of the table, and a primary key in another order than its
 * columns.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class SqlTables {
    private SqlTables() {}

    /** Returns what {@link #describe(DataSource, TableName)} does, for a table whose schema need not be named. */
    public static Translated<Schema> describe(DataSource source, String table) {
        return describe(source, TableName.of(table));
    }

    /**
     * Returns the schema of a table or view, and notes of what it cannot say. A name that is not found as it is written is
     * looked for as the database folds it. One connection is opened and closed.
     *
     * @throws io.meshsdk.error.DataSourceException if the database fails, there is no such table, several schemas have one, or
     *     nothing is left of the columns
     */
    public static Translated<Schema> describe(DataSource source, TableName table) {
        return TableDescription.read(source, table);
    }
}
