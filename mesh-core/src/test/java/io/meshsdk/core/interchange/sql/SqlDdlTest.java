package io.meshsdk.core.interchange.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.access.Mask;
import io.meshsdk.core.interchange.Note;
import io.meshsdk.core.interchange.Translated;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataTypes;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

final class SqlDdlTest {
    private static final Schema ORDERS = Schema.of(
            Field.string("order_id").primaryKey().describedAs("It's unique."),
            Field.decimal("amount", 12, 2).required(),
            Field.date("day"),
            Field.list("lines", DataTypes.parse("struct<sku: string not null, count: integer>")),
            Field.of("buyer", DataTypes.parse("struct<name: string not null>")),
            Field.map("labels", new DataType.StringType(), new DataType.StringType()));

    @Test
    void delta_ofASchema_isOneStatement() {
        Translated<String> ddl = SqlDdl.delta(ORDERS, TableName.of("sales", "orders"), List.of("day"));

        assertThat(ddl.value()).isEqualTo("""
                        CREATE TABLE `sales`.`orders` (
                          `order_id` STRING NOT NULL COMMENT 'It\\'s unique.',
                          `amount` DECIMAL(12, 2) NOT NULL,
                          `day` DATE,
                          `lines` ARRAY<STRUCT<`sku`: STRING, `count`: INT>>,
                          `buyer` STRUCT<`name`: STRING NOT NULL>,
                          `labels` MAP<STRING, STRING>
                        )
                        USING DELTA
                        PARTITIONED BY (`day`);
                        """);
        assertThat(ddl.notes())
                .containsExactly(
                        new Note("order_id", "The statement does not say: primaryKey."),
                        new Note("lines[].sku", "Delta has no NOT NULL inside of lists and maps."));
    }

    @Test
    void delta_ofANameWithASpace_mapsColumns() {
        assertThat(SqlDdl.delta(Schema.of(Field.string("a b")), "t").value())
                .contains("'delta.columnMapping.mode' = 'name'");
    }

    @Test
    void delta_ofATimeOfDay_isANotedString() {
        Translated<String> ddl = SqlDdl.delta(Schema.of(Field.list("at", DataTypes.parse("time"))), "t");

        assertThat(ddl.value()).contains("`at` ARRAY<STRING>");
        assertThat(ddl.notes()).extracting(Note::path).containsExactly("at[]");
    }

    @Test
    void delta_partitionedByWhatCannotBe_isRefused() {
        TableName table = TableName.of("t");

        assertThatThrownBy(() -> SqlDdl.delta(ORDERS, table, List.of("gone")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SqlDdl.delta(ORDERS, table, List.of("lines")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SqlDdl.delta(ORDERS, table, List.of("day", "day")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SqlDdl.delta(ORDERS.select(List.of("day")), table, List.of("day")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void postgres_ofASchema_isATableAndItsComments() {
        Translated<String> ddl = SqlDdl.postgres(ORDERS, TableName.of("sales", "orders"));

        assertThat(ddl.value()).isEqualTo("""
                        CREATE TABLE "sales"."orders" (
                          "order_id" varchar NOT NULL,
                          "amount" numeric(12, 2) NOT NULL,
                          "day" date,
                          "lines" jsonb,
                          "buyer" jsonb,
                          "labels" jsonb,
                          PRIMARY KEY ("order_id")
                        );
                        COMMENT ON COLUMN "sales"."orders"."order_id" IS 'It''s unique.';
                        """);
        assertThat(ddl.notes()).extracting(Note::path).containsExactly("lines", "buyer", "labels");
    }

    @Test
    void postgres_ofEveryFlatType_isDescribedBackAsItWas() throws SQLException {
        Schema schema = Schema.of(
                Field.int64("id").primaryKey(),
                Field.string("region").primaryKey(),
                Field.bool("flag").required(),
                Field.int16("small"),
                Field.int32("whole"),
                Field.float32("real"),
                Field.float64("wide"),
                Field.decimal("amount", 38, 18),
                Field.date("day"),
                Field.time("at"),
                Field.timestamp("moment").describedAs("When."),
                Field.localTimestamp("local"),
                Field.binary("bytes"));
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:sql-ddl;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SqlDdl.postgres(schema, "every").orThrow());

            assertThat(SqlTables.describe(source, "every").orThrow()).isEqualTo(schema);
        }
    }

    @Test
    void postgres_ofATraitWithoutAWord_notesIt() {
        Schema schema = Schema.of(Field.string("email").pii("email").masked(Mask.email()), Field.int8("tiny"));

        assertThat(SqlDdl.postgres(schema, "t").notes())
                .containsExactly(
                        new Note("email", "The statement does not say: pii, mask."),
                        new Note("tiny", "PostgreSQL has no bytes: 'smallint' holds more."));
    }
}
