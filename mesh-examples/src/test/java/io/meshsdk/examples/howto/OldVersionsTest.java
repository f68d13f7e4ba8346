package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.schema.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OldVersionsTest {
    @TempDir
    private Path lake;

    private Mesh mesh;

    @BeforeEach
    void publishTwice() {
        mesh = Shop.mesh(lake).build();
        DataProduct first = Shop.orders().build();
        DataProduct second =
                Shop.orders(Field.string("country")).version("1.1.0").build();
        mesh.publish(first, Shop.rows(first, 1)).orThrow();
        mesh.publish(second, Shop.rows(second, 1, 2)).orThrow();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void byNumber_ofTheFirst_hasItsRowsAndItsContract() {
        Dataset first = new OldVersions(mesh).byNumber();

        assertThat(rows(first)).hasSize(1);
        assertThat(first.schema().names()).containsExactly("order_id");
    }

    @Test
    void byTime_afterTheNewest_isTheNewest() {
        Dataset newest = new OldVersions(mesh).byTime(java.time.Instant.now().plus(Duration.ofDays(1)));

        assertThat(rows(newest)).hasSize(2);
    }

    @Test
    void byTime_beforeTheFirst_isNoVersion() {
        assertThatThrownBy(() -> rows(new OldVersions(mesh).byTime(java.time.Instant.EPOCH)))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void tableVersion_thatIsNotThere_isNoVersion() {
        assertThatThrownBy(() -> rows(mesh.read("sales.orders").tableVersion(7).dataset()))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void ofMajor_thatIsThere_isRead() {
        assertThat(rows(new OldVersions(mesh).ofMajor())).hasSize(2);
        assertThatThrownBy(() -> rows(mesh.read("sales.orders").major(2).dataset()))
                .isInstanceOf(ProductNotFoundException.class);
    }

    @Test
    void withProductColumns_ofTheFirst_namesItsVersion() {
        assertThat(rows(new OldVersions(mesh).withProductColumns()))
                .extracting(row -> row.string("_product_version"))
                .containsExactly("1.0.0");
    }

    @Test
    void newest_afterTwoPublications_isOne() {
        assertThat(new OldVersions(mesh).newest()).isEqualTo(1);
    }

    @Test
    void verified_ofPublications_isTheNewest() {
        assertThat(rows(new OldVersions(mesh).verified())).hasSize(2);
    }

    @Test
    void conforming_toTheFirstContract_isTheFirst() {
        assertThat(rows(new OldVersions(mesh).conforming())).hasSize(1);
    }

    @Test
    void changed_afterAnOverwrite_isAll() {
        assertThat(rows(new OldVersions(mesh).changed())).hasSize(2);
    }

    private static List<Row> rows(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return rows.toList();
        }
    }
}
