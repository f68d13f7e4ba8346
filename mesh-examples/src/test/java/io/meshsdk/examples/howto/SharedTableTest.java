package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.DataProduct;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.testkit.ForeignWriter;
import io.meshsdk.testkit.InMemoryStorage;
import io.meshsdk.testkit.SharedStorage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adopts and maintains a table that another writer writes, too. */
final class SharedTableTest {
    private static final DataProduct ORDERS = Adopting.orders();

    @TempDir
    private static Path lake;

    private final SharedStorage storage = new SharedStorage(new InMemoryStorage("delta"));
    private final Mesh mesh =
            Shop.mesh(lake).storage(storage).catalog(new InMemoryCatalog()).build();
    private final Adopting adopting = new Adopting(mesh);
    private final Maintaining maintaining = new Maintaining(mesh);

    @AfterEach
    void close() {
        mesh.close();
    }

    private ForeignWriter pipeline() {
        return storage.foreignWriter(TableLocation.of(lake).resolve("sales/raw/orders"));
    }

    @Test
    void attest_aTableOfAnotherWriter_isReadAndWrittenAsAProduct() {
        pipeline().append(rows(1));
        assertThat(adopting.attest(ORDERS).isPublished()).isTrue();
        assertThat(adopting.append(ORDERS, rows(2)).isPublished()).isTrue();
        long foreign = pipeline().append(rows(3));

        assertThat(adopting.read()).extracting(SharedTableTest::count).containsExactly(3, 2);
        assertThat(adopting.attest(ORDERS, foreign).isPublished()).isTrue();
        assertThat(adopting.read()).extracting(SharedTableTest::count).containsExactly(3, 3);
    }

    @Test
    void maintaining_aTable_keepsItsRows() {
        assertThat(mesh.publish(ORDERS, rows(1)).isPublished()).isTrue();
        assertThat(adopting.append(ORDERS, rows(2)).isPublished()).isTrue();

        maintaining.daily();
        maintaining.history();

        assertThat(maintaining.weekly()).isEmpty();
        assertThat(adopting.read()).extracting(SharedTableTest::count).containsExactly(2, 2);
        assertThat(maintaining.restore(0).isPublished()).isTrue();
        assertThat(adopting.read()).extracting(SharedTableTest::count).containsExactly(1, 1);
    }

    private static Dataset rows(long... ids) {
        List<Map<String, Object>> rows = Arrays.stream(ids)
                .mapToObj(id -> Map.<String, Object>of("order_id", id, "amount", 10L))
                .toList();
        return Datasets.rows(ORDERS.schema(), rows);
    }

    private static int count(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return (int) rows.count();
        }
    }
}
