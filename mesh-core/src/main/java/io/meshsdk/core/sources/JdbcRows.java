package io.meshsdk.core.sources;

import io.meshsdk.core.columns.BatchBuilder;
import io.meshsdk.data.Batch;
import io.meshsdk.data.BatchReader;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the rows of one run of a query. */
final class JdbcRows implements BatchReader {
    private static final int FETCHED_ROWS = 4096;

    private final Connection connection;
    private final boolean committedByItself;
    private final ResultSet rows;
    private final JdbcType[] types;
    private final BatchBuilder builder;
    private boolean ended;
    private boolean closed;

    private JdbcRows(Connection connection, boolean committedByItself, ResultSet rows, Schema schema)
            throws SQLException {
        this.connection = connection;
        this.committedByItself = committedByItself;
        this.rows = rows;
        this.types = types(connection, rows.getMetaData(), schema);
        this.builder = BatchBuilder.of(schema);
    }

    static JdbcRows open(DataSource source, String query, Schema schema) {
        try {
            Connection connection = source.getConnection();
            try {
                return open(connection, query, schema);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw JdbcFailure.of("run a query", e);
        }
    }

    private static JdbcRows open(Connection connection, String query, Schema schema) throws SQLException {
        boolean committedByItself = connection.getAutoCommit();
        try {
            return run(connection, committedByItself, query, schema);
        } catch (SQLException | RuntimeException e) {
            restore(connection, committedByItself);
            throw e;
        }
    }

    /** Outside a transaction some drivers fetch the whole result at once. */
    private static JdbcRows run(Connection connection, boolean committedByItself, String query, Schema schema)
            throws SQLException {
        connection.setAutoCommit(false);
        PreparedStatement statement =
                connection.prepareStatement(query, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(FETCHED_ROWS);
        return new JdbcRows(connection, committedByItself, statement.executeQuery(), schema);
    }

    private static JdbcType[] types(Connection connection, ResultSetMetaData columns, Schema schema)
            throws SQLException {
        if (!JdbcColumns.names(connection, columns).equals(schema.names())) {
            throw new DataSourceException(
                    "Cannot read the result of a query: its columns changed since it was first described. Publish"
                            + " again.");
        }
        JdbcType[] types = new JdbcType[schema.fields().size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = JdbcType.of(columns, i + 1);
        }
        return types;
    }

    @Override
    public Optional<Batch> next() {
        try {
            while (!ended && !builder.isFull()) {
                if (rows.next()) {
                    add();
                } else {
                    ended = true;
                }
            }
        } catch (SQLException e) {
            throw JdbcFailure.of("read on in the result of a query", e);
        }
        return builder.rowCount() == 0 ? Optional.empty() : Optional.of(builder.build());
    }

    private void add() throws SQLException {
        for (int i = 0; i < types.length; i++) {
            builder.append(i, types[i].value(rows, i + 1));
        }
        builder.endRow();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ended = true;
        try (Connection closing = connection) {
            restore(closing, committedByItself);
        } catch (SQLException e) {
            throw JdbcFailure.of("close the result of a query", e);
        }
    }

    /** A pool lends the connection to others, as we leave it. */
    private static void restore(Connection connection, boolean committedByItself) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(committedByItself);
    }
}
