package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Mask;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.interchange.Note;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FromCodeTest {
    private static final Schema ORDERS = Schema.of(
            Field.string("order_id").primaryKey().describedAs("The number of the order."),
            Field.string("email").pii("email").masked(Mask.email()),
            Field.decimal("amount", 12, 2).required(),
            Field.int32("items").required());

    @TempDir
    private Path lake;

    @Test
    void ofRecord_ofAnAnnotatedRecord_isItsContract() {
        assertThat(FromCode.ofRecord().schema()).isEqualTo(ORDERS);
    }

    @Test
    void ofAvro_ofAnEnum_hasAGap() {
        assertThat(FromCode.ofAvro("""
                        {"type": "record", "name": "Order", "fields": [
                          {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["OPEN", "PAID"]}}]}""")).extracting(Note::path).containsExactly("state");
    }

    @Test
    void ofJsonSchema_ofAnObject_isItsSchema() {
        assertThat(FromCode.ofJsonSchema("{\"properties\": {\"id\": {\"type\": \"string\"}}}"))
                .isEqualTo(Schema.of(Field.string("id")));
    }

    @Test
    void ofTable_ofATable_isItsSchema() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:from-code");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA shop");
            statement.execute("CREATE TABLE shop.orders (id INT PRIMARY KEY)");

            assertThat(FromCode.ofTable(database))
                    .isEqualTo(Schema.of(Field.int32("id").primaryKey()));
        }
    }

    @Test
    void ofParquet_ofAPublishedFile_isItsSchema() throws Exception {
        try (Mesh mesh = Shop.mesh(lake).build()) {
            mesh.publish(Shop.orders().build(), Shop.rows(Shop.orders().build(), 1))
                    .orThrow();
        }
        try (Stream<Path> files = Files.walk(lake)) {
            Path file = files.filter(path -> path.toString().endsWith(".parquet")
                            && !path.toString().contains("_delta_log"))
                    .findFirst()
                    .orElseThrow();
            assertThat(FromCode.ofParquet(file).names()).contains("order_id");
        }
    }
}
