package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.documents.ProductDocuments;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.schema.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FromTableTest {
    @TempDir
    private Path lake;

    @Test
    void ofDatabase_ofATable_hasItsKeyAndTheGaps() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:from-table");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                Mesh mesh = Shop.mesh(lake).build()) {
            statement.execute("CREATE SCHEMA shop");
            statement.execute("CREATE TABLE shop.orders (id INT PRIMARY KEY)");

            DataProduct draft = FromTable.ofDatabase(mesh, database);

            assertThat(draft.schema().primaryKey()).extracting(Field::name).containsExactly("id");
            assertThat(draft.problems()).hasSize(3).contains("owner is missing: call owner(...)");
        }
    }

    @Test
    void ofData_publishedAsItIs_isRefused() {
        DataProduct shop = Shop.orders().build();
        try (Mesh mesh = Shop.mesh(lake).build()) {
            DataProduct draft = FromTable.ofData(mesh, Shop.rows(shop, 1));

            assertThatThrownBy(() -> mesh.publish(draft, Shop.rows(shop, 1)).orThrow())
                    .isInstanceOf(InvalidProductException.class)
                    .hasMessageContaining("owner is missing");
        }
    }

    @Test
    void finished_ofADraft_hasNoProblems() {
        DataProduct shop = Shop.orders().build();
        try (Mesh mesh = Shop.mesh(lake).build()) {
            DataProduct draft = FromTable.ofData(mesh, Shop.rows(shop, 1));

            assertThat(FromTable.finished(draft).problems()).isEmpty();
            assertThat(ProductDocuments.parse(FromTable.asDocument(draft)).schema())
                    .isEqualTo(draft.schema());
        }
    }

    @Test
    void ofDeltaTable_ofAProduct_isRefused() {
        DataProduct shop = Shop.orders().build();
        try (Mesh mesh = Shop.mesh(lake).build()) {
            mesh.publish(shop, Shop.rows(shop, 1)).orThrow();
            Path table = lake.resolve("sales/orders/default/v1");

            assertThatThrownBy(() -> FromTable.ofDeltaTable(mesh, table).problems())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the table is one of a product");
        }
    }
}
