package io.meshsdk.core.sources;

import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query. Each time the only partition is opened, the query runs once, on a connection of its own, and its
 * rows are fetched as they are read.
 *
 * <p>Names are the columns' labels; where the database folds names to upper case, a label in upper case is read in lower
 * case. The driver describes the query when the schema is first asked for, without running it where it can. No message
 * holds the query or what the database says about it: it may quote values. State and code of the database are there.
 *
 * @since 0.1.0
 */
public final class JdbcDataset implements Dataset {
    private final DataSource source;
    private final String query;
    private final @Nullable Schema described;
    private volatile @Nullable Schema found;

    private JdbcDataset(DataSource source, String query, @Nullable Schema described) {
        this.source = source;
        this.query = query;
        this.described = described;
    }

    /** Returns a dataset whose fields the query's result describes. */
    public static JdbcDataset of(DataSource source, String query) {
        return new JdbcDataset(source, query, null);
    }

    /**
     * Returns a dataset of a schema's fields. A field without a column is missing from the dataset; a column without a field
     * is an additional field of it.
     */
    public static JdbcDataset of(DataSource source, String query, Schema schema) {
        return new JdbcDataset(source, query, schema);
    }

    /**
     * Returns the fields of the result, in the order of its columns.
     *
     * @throws io.meshsdk.error.DataSourceException if the query cannot be described
     */
    @Override
    public Schema schema() {
        Schema known = found;
        if (known == null) {
            known = describe();
            found = known;
        }
        return known;
    }

    @Override
    public List<Partition> partitions() {
        return List.of(new SinglePartition(() -> JdbcRows.open(source, query, schema())));
    }

    /** Returns only that rows of a query are meant; the query may hold values. */
    @Override
    public String toString() {
        return "Jdbc";
    }

    private Schema describe() {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            return JdbcColumns.schema(statement, described);
        } catch (SQLException e) {
            throw JdbcFailure.of("describe the result of a query", e);
        }
    }
}
