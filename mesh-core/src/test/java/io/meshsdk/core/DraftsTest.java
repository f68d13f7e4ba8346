package io.meshsdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.core.documents.Dialect;
import io.meshsdk.core.documents.ProductDocuments;
import io.meshsdk.core.interchange.sql.TableName;
import io.meshsdk.core.providers.FailingStorage;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftsTest {
    private static final String WITH_FINDINGS = """
            apiVersion: v3.1.0
            kind: DataContract
            id: orders
            status: active
            version: 1.0.0
            domain: sales
            name: orders
            colour: red
            price: {priceAmount: -1}
            schema:
              - name: orders
                properties:
                  - {name: id, logicalType: integer, primaryKey: true, required: false}
            """;

    @TempDir
    private Path lake;

    private Mesh mesh;

    @BeforeEach
    void open() {
        mesh = Mesh.builder().warehouse(lake).storage(new FailingStorage()).build();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Nested
    class Unpublished {
        private final DataProduct draft = ProductDocuments.parse(WITH_FINDINGS);
        private final Dataset untouched = new UntouchableDataset();

        @Test
        void publish_aDraft_throwsAllProblemsAndAsksNoSource() {
            refuses(() -> mesh.publish(draft, untouched).orThrow());
            refuses(() -> mesh.publish(draft, inputs -> untouched).orThrow());
        }

        @Test
        void publication_ofADraft_throwsAllProblems() {
            refuses(() -> mesh.publication(draft).from(untouched));
        }

        @Test
        void check_aDraft_throwsAllProblemsAndAsksNoSource() {
            refuses(() -> assertThat(mesh.check(draft, untouched)).isNull());
            refuses(() -> assertThat(mesh.check(draft, "default", untouched)).isNull());
        }

        @Test
        void govern_aDraft_throwsAllProblems() {
            refuses(() -> assertThat(mesh.govern(draft)).isNull());
        }

        private void refuses(ThrowingCallable act) {
            assertThat(draft.problems())
                    .anyMatch(problem -> problem.contains("negative-price"))
                    .anyMatch(problem -> problem.contains("nullable-key"))
                    .noneMatch(problem -> problem.contains("unknown-key"));
            assertThatThrownBy(act)
                    .isInstanceOfSatisfying(
                            InvalidProductException.class,
                            thrown -> assertThat(thrown.problems()).isEqualTo(draft.problems()))
                    .hasMessageContainingAll("negative-price", "nullable-key", "line:9:22 price.priceAmount");
        }
    }

    @Nested
    class Drafted {
        private final Schema orders =
                Schema.of(Field.int64("id").primaryKey().describedAs("The number."), Field.string("note"));

        @Test
        void draft_ofData_hasItsSchemaAndTheGaps() {
            DataProduct draft = mesh.draft("sales.orders").from(Datasets.rows(orders, List.<Map<String, Object>>of()));

            assertThat(draft.schema()).isEqualTo(orders);
            assertThat(draft).hasToString("sales.orders 0.1.0");
            assertThat(draft.problems())
                    .containsExactly(
                            "description: warning missing-description: What the data is, is not said. Say it in a sentence.",
                            "schema.note: warning missing-description: What the field holds, is not said. Say it in a sentence.",
                            "owner is missing: call owner(...)");
        }

        @Test
        void draft_ofADatabaseTable_hasItsKeysAndNotes() throws SQLException {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:drafts");
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE orders (id INT PRIMARY KEY, tags INT ARRAY)");

                DataProduct draft = mesh.draft("sales.orders").from(database, TableName.of("orders"));

                assertThat(draft.schema().primaryKey()).extracting(Field::name).containsExactly("id");
                assertThat(draft.problems())
                        .anyMatch(problem -> problem.startsWith("schema.tags: warning not-drafted: "));
            }
        }

        @Test
        void draft_ofAStoredTable_hasItsColumnsAndNoKey() {
            DataProduct draft = mesh.draft("sales.orders").fromTable(URI.create("memory:///lake/orders"), "failing");

            assertThat(draft.schema().names()).containsExactly("id", "other");
            assertThat(draft.problems()).anyMatch(problem -> problem.contains("missing-primary-key"));
        }

        @Test
        void write_aDraft_isADocumentToFillIn() {
            DataProduct draft = mesh.draft("sales.orders").from(Datasets.rows(orders, List.<Map<String, Object>>of()));

            String yaml = ProductDocuments.write(draft, Dialect.DATAMESH_V1);
            DataProduct read = ProductDocuments.parse(yaml);
            DataProduct filled =
                    ProductDocuments.parse(yaml.replaceFirst("metadata:\n", "metadata:\n  owner: sales-platform\n"));

            assertThat(read.schema()).isEqualTo(orders);
            assertThat(read.problems()).containsExactly("owner is missing: call owner(...)");
            assertThat(filled.problems()).isEmpty();
        }

        @Test
        void draft_finishedInCode_hasNoProblems() {
            DataProduct draft = mesh.draft("sales.orders").from(Datasets.rows(orders, List.<Map<String, Object>>of()));

            assertThat(draft.toBuilder().owner("sales-platform").build().problems())
                    .isEmpty();
        }
    }

    /** Data that nobody may ask anything. */
    private static final class UntouchableDataset implements Dataset {
        @Override
        public Schema schema() {
            throw new IllegalStateException("the source was asked");
        }

        @Override
        public List<Partition> partitions() {
            throw new IllegalStateException("the source was asked");
        }
    }
}
