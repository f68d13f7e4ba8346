package io.meshsdk.core.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.core.Datasets;
import io.meshsdk.data.BatchReader;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.error.DataSourceException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JdbcDatasetTest {
    private final JdbcDataSource source = new JdbcDataSource();
    private Connection keeper;

    @BeforeEach
    void open() throws SQLException {
        source.setURL("jdbc:h2:mem:jdbc-dataset");
        keeper = source.getConnection();
        execute("CREATE TABLE every_type (id INT NOT NULL, flag BOOLEAN, tiny TINYINT, small SMALLINT, big BIGINT,"
                + " r REAL, d DOUBLE PRECISION, dec NUMERIC(12,2), s VARCHAR(20), c CLOB, born DATE, t TIME(6),"
                + " ts TIMESTAMP(6), tz TIMESTAMP(6) WITH TIME ZONE, bin VARBINARY(10), uid UUID)");
        execute("CREATE SEQUENCE runs");
    }

    @AfterEach
    void close() throws SQLException {
        execute("DROP ALL OBJECTS");
        keeper.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Row> rows(Dataset dataset) {
        try (Stream<Row> rows = dataset.rows()) {
            return rows.toList();
        }
    }

    private int sessions() throws SQLException {
        try (Statement statement = keeper.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void jdbc_everyType_hasItsFieldAndItsValue() throws SQLException {
        execute("INSERT INTO every_type VALUES (1, TRUE, -1, 2, 3, 0.5, 0.25, 12.50, 'Zoë', 'long', DATE '2026-02-28',"
                + " TIME '12:00:00.000001', TIMESTAMP '1900-01-01 00:00:00.000001',"
                + " TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00+02:00', X'00FF',"
                + " UUID '00000000-0000-0001-0000-000000000002')");
        execute("INSERT INTO every_type (id) VALUES (2)");
        Dataset dataset = Datasets.jdbc(source, "SELECT * FROM every_type ORDER BY id");

        assertThat(dataset.schema())
                .isEqualTo(Schema.of(
                        Field.int32("id").required(),
                        Field.bool("flag"),
                        Field.int8("tiny"),
                        Field.int16("small"),
                        Field.int64("big"),
                        Field.float32("r"),
                        Field.float64("d"),
                        Field.decimal("dec", 12, 2),
                        Field.string("s"),
                        Field.string("c"),
                        Field.date("born"),
                        Field.time("t"),
                        Field.localTimestamp("ts"),
                        Field.timestamp("tz"),
                        Field.binary("bin"),
                        Field.string("uid")));
        List<Row> rows = rows(dataset);
        assertThat(rows.get(0).toMap())
                .containsEntry("flag", true)
                .containsEntry("tiny", -1)
                .containsEntry("small", 2)
                .containsEntry("big", 3L)
                .containsEntry("r", 0.5f)
                .containsEntry("d", 0.25)
                .containsEntry("dec", new BigDecimal("12.50"))
                .containsEntry("s", "Zoë")
                .containsEntry("c", "long")
                .containsEntry("born", LocalDate.of(2026, 2, 28))
                .containsEntry("t", LocalTime.of(12, 0, 0, 1_000))
                .containsEntry("ts", LocalDateTime.of(1900, 1, 1, 0, 0, 0, 1_000))
                .containsEntry("tz", Instant.parse("2025-12-31T22:00:00Z"))
                .containsEntry("bin", new byte[] {0, -1})
                .containsEntry("uid", "00000000-0000-0001-0000-000000000002");
        assertThat(dataset.schema().names()).filteredOn(rows.get(1)::isNull).hasSize(15);
    }

    @Test
    void jdbc_manyRows_comeInBatches() {
        Dataset dataset = Datasets.jdbc(source, "SELECT x AS n FROM SYSTEM_RANGE(1, 10000) ORDER BY x");

        assertThat(rows(dataset))
                .hasSize(10_000)
                .last()
                .satisfies(row -> assertThat(row.integer("n")).isEqualTo(10_000));
    }

    @Test
    void jdbc_eachOpening_runsTheQueryOnceAndGivesItsConnectionBack() throws SQLException {
        Dataset dataset = Datasets.jdbc(source, "SELECT NEXT VALUE FOR runs AS run");

        assertThat(dataset.schema().names()).containsExactly("run");
        assertThat(rows(dataset))
                .singleElement()
                .satisfies(row -> assertThat(row.integer("run")).isOne());
        assertThat(rows(dataset))
                .singleElement()
                .satisfies(row -> assertThat(row.integer("run")).isEqualTo(2));
        assertThat(sessions()).isOne();
    }

    @Test
    void jdbc_closedBeforeTheEnd_givesItsConnectionBack() throws SQLException {
        Dataset dataset = Datasets.jdbc(source, "SELECT x AS n FROM SYSTEM_RANGE(1, 100000)");
        BatchReader reader = dataset.partitions().get(0).open();
        assertThat(reader.next()).isPresent();
        assertThat(sessions()).isEqualTo(2);
        reader.close();
        reader.close();

        assertThat(sessions()).isOne();
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void jdbc_givenSchema_lacksFieldsWithoutColumnAndAddsThoseWithout() {
        Schema schema = Schema.of(Field.decimal("price", 8, 2).required(), Field.string("missing"));
        Dataset dataset = Datasets.jdbc(source, "SELECT 5 AS price, 'x' AS extra", schema);

        assertThat(dataset.schema().field("price")).isEqualTo(schema.field("price"));
        assertThat(dataset.schema().names()).containsExactly("price", "extra");
        assertThat(rows(dataset).get(0).decimal("price")).isEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void jdbc_quotedLabels_keepTheirLetters() {
        assertThat(Datasets.jdbc(source, "SELECT 1 AS \"orderId\", 2 AS order_no")
                        .schema()
                        .names())
                .containsExactly("orderId", "order_no");
    }

    @Test
    void jdbc_failingQuery_isADataSourceExceptionWithoutSqlOrValues() {
        Dataset invalid = Datasets.jdbc(source, "SELECT secret FROM nowhere WHERE id = 'secret'");
        Dataset failing = Datasets.jdbc(source, "SELECT CAST('secret' || x AS INT) AS n FROM SYSTEM_RANGE(1, 2)");

        assertThatThrownBy(invalid::schema)
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("Cannot describe the result of a query", "SQL state 42S")
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("secret"));
        assertThatThrownBy(() -> rows(failing))
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("SQL state 22018")
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("secret"));
        assertThat(failing.toString()).doesNotContain("secret");
    }

    @Test
    void jdbc_failingQuery_givesItsConnectionBack() throws SQLException {
        Dataset failing = Datasets.jdbc(source, "SELECT CAST('x' || x AS INT) AS n FROM SYSTEM_RANGE(1, 2)");
        assertThatThrownBy(() -> rows(failing)).isInstanceOf(DataSourceException.class);

        assertThat(sessions()).isOne();
    }

    @Test
    void jdbc_failingQuery_givesItsConnectionBackAsItWas() throws SQLException {
        try (Connection shared = source.getConnection()) {
            Dataset failing = Datasets.jdbc(pool(shared), "SELECT CAST('x' || x AS INT) AS n FROM SYSTEM_RANGE(1, 2)");
            assertThatThrownBy(() -> rows(failing)).isInstanceOf(DataSourceException.class);

            assertThat(shared.getAutoCommit()).isTrue();
        }
    }

    /** Returns a pool of one connection, which closing only gives back. */
    private static DataSource pool(Connection shared) {
        Connection lent = proxy(
                Connection.class,
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(shared, arguments));
        return proxy(DataSource.class, (proxy, method, arguments) -> lent);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                JdbcDatasetTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return handler.invoke(proxy, method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void jdbc_typesWithoutCounterpart_areNamed() {
        assertThatThrownBy(Datasets.jdbc(source, "SELECT ARRAY[1, 2] AS list")::schema)
                .isInstanceOf(DataSourceException.class)
                .hasMessageContainingAll("'list'", "CAST");
        assertThatThrownBy(Datasets.jdbc(source, "SELECT 1 AS a, 2 AS a")::schema)
                .isInstanceOf(DataSourceException.class)
                .hasMessageContaining("AS");
    }

    @Test
    void type_decimalsOfOtherDatabases_fitOursOrAreUnknown() {
        assertThat(JdbcDecimals.type(12, 2))
                .hasValueSatisfying(type -> assertThat(type.name()).isEqualTo("decimal(12,2)"));
        assertThat(JdbcDecimals.type(5, -2))
                .hasValueSatisfying(type -> assertThat(type.name()).isEqualTo("decimal(7,0)"));
        assertThat(JdbcDecimals.type(2, 4))
                .hasValueSatisfying(type -> assertThat(type.name()).isEqualTo("decimal(4,4)"));
        assertThat(JdbcDecimals.type(100, 10))
                .hasValueSatisfying(type -> assertThat(type.name()).isEqualTo("decimal(38,10)"));
        assertThat(JdbcDecimals.type(0, -127)).isEmpty();
        assertThat(JdbcDecimals.type(0, 0)).isEmpty();
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
