package io.meshsdk.core.interchange.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.Datasets;
import io.meshsdk.core.interchange.Note;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SqlTablesTest {
    private final JdbcDataSource source = new JdbcDataSource();
    private Connection keeper;

    @BeforeEach
    void open() throws SQLException {
        source.setURL("jdbc:h2:mem:sql-tables");
        keeper = source.getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        execute("DROP ALL OBJECTS");
        keeper.close();
    }

    @Test
    void describe_ofATable_saysTypesKeysAndComments() throws SQLException {
        execute("CREATE TABLE orders (id BIGINT PRIMARY KEY, amount NUMERIC(12,2) NOT NULL, note VARCHAR(20),"
                + " placed TIMESTAMP(6) WITH TIME ZONE, \"Mixed\" DATE)");
        execute("COMMENT ON COLUMN orders.amount IS 'Gross, it''s said.'");

        assertThat(SqlTables.describe(source, "orders").orThrow())
                .isEqualTo(Schema.of(
                        Field.int64("id").primaryKey(),
                        Field.decimal("amount", 12, 2).required().describedAs("Gross, it's said."),
                        Field.string("note"),
                        Field.timestamp("placed"),
                        Field.date("Mixed")));
    }

    @Test
    void describe_ofATable_hasTheFieldsOfAQueryOverIt() throws SQLException {
        execute("CREATE TABLE every_type (id INT NOT NULL, flag BOOLEAN, tiny TINYINT, small SMALLINT, big BIGINT,"
                + " r REAL, d DOUBLE PRECISION, dec NUMERIC(12,2), s VARCHAR(20), c CLOB, born DATE, t TIME(6),"
                + " ts TIMESTAMP(6), tz TIMESTAMP(6) WITH TIME ZONE, bin VARBINARY(10), uid UUID, j JSON)");

        assertThat(SqlTables.describe(source, "EVERY_TYPE").orThrow())
                .isEqualTo(Datasets.jdbc(source, "SELECT * FROM every_type").schema());
    }

    @Test
    void describe_ofWhatASchemaCannotSay_notesIt() throws SQLException {
        execute("CREATE TABLE odd (a INT, b INT, tags INT ARRAY, wide NUMERIC, PRIMARY KEY (b, a))");
        execute("COMMENT ON TABLE odd IS 'A table.'");

        Translated<Schema> found = SqlTables.describe(source, "odd");

        assertThat(found.value())
                .isEqualTo(Schema.of(
                        Field.int32("a").primaryKey(), Field.int32("b").primaryKey()));
        assertThat(found.notes()).extracting(Note::path).containsExactly("", "tags", "wide", "");
        assertThat(found.notes().get(3).text()).contains("[b, a]");
    }

    @Test
    void describe_ofAName_isNoPattern() throws SQLException {
        execute("CREATE TABLE a_b (x INT)");
        execute("CREATE TABLE axb (y INT)");

        assertThat(SqlTables.describe(source, "a_b").value().names()).containsExactly("x");
        assertThatThrownBy(() -> SqlTables.describe(source, "a%")).isInstanceOf(DataSourceException.class);
    }

    @Test
    void describe_ofATableInTwoSchemas_asksForOne() throws SQLException {
        execute("CREATE TABLE t (x INT)");
        execute("CREATE SCHEMA other");
        execute("CREATE TABLE other.t (y INT)");

        assertThatThrownBy(() -> SqlTables.describe(source, "t"))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("OTHER.T", "PUBLIC.T", "Name the schema");
        assertThat(SqlTables.describe(source, TableName.of("other", "t"))
                        .value()
                        .names())
                .containsExactly("y");
    }

    @Test
    void describe_ofNoTable_namesIt() {
        assertThatThrownBy(() -> SqlTables.describe(source, "gone"))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("'gone'");
    }

    @Test
    void describe_ofATableWithoutCounterparts_isATypedError() throws SQLException {
        execute("CREATE TABLE arrays (tags INT ARRAY)");

        assertThatThrownBy(() -> SqlTables.describe(source, "arrays"))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("by hand");
    }

    @Test
    void tableName_ofNoOrTooManyParts_isRefused() {
        assertThatThrownBy(() -> TableName.of()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableName.of("a", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableName.of("a", "b", "c", "d")).isInstanceOf(IllegalArgumentException.class);
        assertThat(TableName.of("a", "b", "c").catalog()).contains("a");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute(sql);
        }
    }
}
