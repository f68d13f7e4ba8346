package io.meshsdk.core.interchange.sql;

import io.meshsdk.core.interchange.Translated;
import io.meshsdk.core.interchange.internal.Findings;
import io.meshsdk.core.interchange.internal.Hints;
import io.meshsdk.core.sources.JdbcFailure;
import io.meshsdk.core.sources.JdbcTypes;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the description of one table. */
final class TableDescription {
    private final DatabaseMetaData database;
    private final TableLocation table;
    private final Findings findings;

    private TableDescription(DatabaseMetaData database, TableLocation table, Findings findings) {
        this.database = database;
        this.table = table;
        this.findings = findings;
    }

    static Translated<Schema> read(DataSource source, TableName name) {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData database = connection.getMetaData();
            Findings findings = new Findings("table");
            TableLocation table = TableLocation.find(database, name);
            return findings.translated(new TableDescription(database, table, findings).schema(name));
        } catch (SQLException e) {
            throw JdbcFailure.of("describe table '%s'".formatted(name), e);
        }
    }

    private Schema schema(TableName name) throws SQLException {
        if (!table.remarks().isEmpty()) {
            findings.note("", "The comment of the table is not part of a schema: describe the product.");
        }
        List<String> key = key();
        List<Field> fields = columns(key);
        noteOrder(fields, key);
        try {
            return Schema.of(fields);
        } catch (IllegalArgumentException e) {
            throw new DataSourceException(
                    "Cannot describe table '%s': no column has a type with a counterpart, or two have one name, letter case ignored. Describe its fields by hand."
                            .formatted(name),
                    e);
        }
    }

    private List<Field> columns(List<String> key) throws SQLException {
        String escape = database.getSearchStringEscape();
        String schema = TableLocation.escaped(table.schema(), escape);
        String pattern = TableLocation.escaped(table.name(), escape);
        List<Field> fields = new ArrayList<>();
        try (ResultSet columns = database.getColumns(table.catalog(), schema, pattern, "%")) {
            while (columns.next()) {
                if (table.name().equals(columns.getString("TABLE_NAME"))) {
                    field(columns, key).ifPresent(fields::add);
                }
            }
        }
        return fields;
    }

    private Optional<Field> field(ResultSet column, List<String> key) throws SQLException {
        String columnName = column.getString("COLUMN_NAME");
        String name = fieldName(columnName);
        String typeName = String.valueOf(column.getString("TYPE_NAME"));
        Optional<DataType> type = JdbcTypes.of(
                typeName, column.getInt("DATA_TYPE"), column.getInt("COLUMN_SIZE"), column.getInt("DECIMAL_DIGITS"));
        if (type.isEmpty()) {
            findings.note(name, Hints.leftOut("SQL type '%s'".formatted(typeName)));
            return Optional.empty();
        }
        Field field = Field.of(name, type.get());
        if (key.contains(columnName)) {
            field = field.primaryKey();
        } else if (column.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls) {
            field = field.required();
        }
        @Nullable String remarks = column.getString("REMARKS");
        return Optional.of(remarks == null || remarks.isEmpty() ? field : field.describedAs(remarks));
    }

    /** Returns the columns of the primary key, in its order. */
    private List<String> key() throws SQLException {
        TreeMap<Short, String> key = new TreeMap<>();
        try (ResultSet columns = database.getPrimaryKeys(table.catalog(), table.schema(), table.name())) {
            while (columns.next()) {
                key.put(columns.getShort("KEY_SEQ"), columns.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    private void noteOrder(List<Field> fields, List<String> key) throws SQLException {
        List<String> inOrder = new ArrayList<>();
        for (String column : key) {
            inOrder.add(fieldName(column));
        }
        List<String> found =
                fields.stream().filter(Field::isPrimaryKey).map(Field::name).toList();
        if (!found.equals(inOrder)) {
            findings.note("", "The primary key of the table is %s, in this order.".formatted(inOrder));
        }
    }

    private String fieldName(String column) throws SQLException {
        return JdbcTypes.fieldName(column, database.storesUpperCaseIdentifiers());
    }
}
