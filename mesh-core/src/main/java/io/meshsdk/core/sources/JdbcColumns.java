package io.meshsdk.core.sources;

import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields that stand for the columns of a result. */
final class JdbcColumns {
    private JdbcColumns() {}

    static Schema schema(PreparedStatement statement, @Nullable Schema described) throws SQLException {
        ResultSetMetaData columns = statement.getMetaData();
        if (columns != null && columns.getColumnCount() > 0) {
            return schema(statement.getConnection(), columns, described);
        }
        statement.setMaxRows(1);
        try (ResultSet result = statement.executeQuery()) {
            return schema(statement.getConnection(), result.getMetaData(), described);
        }
    }

    static List<String> names(Connection connection, ResultSetMetaData columns) throws SQLException {
        boolean folded = connection.getMetaData().storesUpperCaseIdentifiers();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(JdbcTypes.fieldName(columns.getColumnLabel(i), folded));
        }
        return names;
    }

    private static Schema schema(Connection connection, ResultSetMetaData columns, @Nullable Schema described)
            throws SQLException {
        List<String> names = names(connection, columns);
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = names.get(i - 1);
            Field known = described == null ? null : described.find(name).orElse(null);
            fields.add(known == null ? field(name, columns, i) : known);
        }
        try {
            return Schema.of(fields);
        } catch (IllegalArgumentException e) {
            throw new DataSourceException(
                    "Cannot read the result of a query: two columns have one name among %s. Give them names with AS."
                            .formatted(names),
                    e);
        }
    }

    private static Field field(String name, ResultSetMetaData columns, int index) throws SQLException {
        Optional<DataType> type = JdbcType.of(columns, index).type(columns, index);
        DataType known = type.orElseThrow(() -> unknown(name));
        Field field = Field.of(name, known);
        return columns.isNullable(index) == ResultSetMetaData.columnNoNulls ? field.required() : field;
    }

    private static DataSourceException unknown(String name) {
        return new DataSourceException(
                ("Cannot read column '%s' of a query: no field type stands for its SQL type, or its precision is "
                                + "unknown. CAST it in the query.")
                        .formatted(name));
    }
}
