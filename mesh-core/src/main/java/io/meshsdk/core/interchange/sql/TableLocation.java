package io.meshsdk.core.interchange.sql;

import io.meshsdk.error.DataSourceException;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a database keeps a table, in its own words. */
record TableLocation(@Nullable String catalog, @Nullable String schema, String name, String remarks) {
    /** Returns the one table or view of a name, as it is written or else as the database folds it. */
    static TableLocation find(DatabaseMetaData database, TableName wanted) throws SQLException {
        List<TableLocation> found = tables(database, wanted, UnaryOperator.identity());
        if (found.isEmpty() && database.storesUpperCaseIdentifiers()) {
            found = tables(database, wanted, name -> name.toUpperCase(Locale.ROOT));
        } else if (found.isEmpty() && database.storesLowerCaseIdentifiers()) {
            found = tables(database, wanted, name -> name.toLowerCase(Locale.ROOT));
        }
        if (found.isEmpty()) {
            throw new DataSourceException(
                    "Cannot describe table '%s': there is none, or this user does not see it. Mend the name, or name its schema."
                            .formatted(wanted));
        }
        if (found.size() > 1) {
            throw new DataSourceException("Cannot describe table '%s': there are several, %s. Name the schema of one."
                    .formatted(
                            wanted,
                            found.stream().map(TableLocation::shown).sorted().toList()));
        }
        return found.get(0);
    }

    /** Returns a name as a pattern that stands for itself alone. */
    static @Nullable String escaped(@Nullable String name, @Nullable String escape) {
        if (name == null || escape == null || escape.isEmpty()) {
            return name;
        }
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private static List<TableLocation> tables(DatabaseMetaData database, TableName wanted, UnaryOperator<String> folded)
            throws SQLException {
        boolean inCatalogs =
                !database.supportsSchemasInTableDefinitions() && wanted.parts().size() == 2;
        @Nullable String schema = wanted.schema().map(folded).orElse(null);
        @Nullable
        String catalog = inCatalogs ? schema : wanted.catalog().map(folded).orElse(null);
        String escape = database.getSearchStringEscape();
        String name = folded.apply(wanted.table());
        List<TableLocation> found = new ArrayList<>();
        try (ResultSet tables =
                database.getTables(catalog, inCatalogs ? null : escaped(schema, escape), escaped(name, escape), null)) {
            while (tables.next()) {
                if (name.equals(tables.getString("TABLE_NAME"))) {
                    found.add(of(tables, name));
                }
            }
        }
        return found;
    }

    private static TableLocation of(ResultSet tables, String name) throws SQLException {
        @Nullable String remarks = tables.getString("REMARKS");
        return new TableLocation(
                tables.getString("TABLE_CAT"), tables.getString("TABLE_SCHEM"), name, remarks == null ? "" : remarks);
    }

    private String shown() {
        return (schema == null ? String.valueOf(catalog) : schema) + "." + name;
    }
}
