package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.testkit.InMemoryStorage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplacingRowsTest {
    @TempDir
    private Path folder;

    private Mesh mesh;
    private ReplacingRows replacing;

    @BeforeEach
    void publish() {
        mesh = Mesh.builder()
                .warehouse(folder.resolve("lake"))
                .storage(new InMemoryStorage("delta"))
                .principal(Principal.service("orders-pipeline", "sales"))
                .build();
        replacing = new ReplacingRows(mesh);
        mesh.publish(
                        ReplacingRows.product(),
                        rows(order(1, 20, "open"), order(2, 20, "paid"), order(3, 21, "open"), order(4, 30, "open")))
                .orThrow();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void reload_ofLateRows_replacesTheirDay() {
        replacing.reload(rows(order(1, 20, "open"), order(5, 20, "late"))).orThrow();

        assertThat(states()).containsOnlyKeys(1L, 3L, 4L, 5L);
    }

    @Test
    void correct_ofAMonth_replacesItsDaysAndTakesNoOthers() {
        replacing.correct(rows(order(1, 2, "open"))).orThrow();
        assertThat(states()).containsOnlyKeys(1L);

        Publication outcome = replacing.correct(rows(order(1, 2, "open"), order(2, 31, "open")));
        assertThat(outcome.isPublished()).isFalse();
        assertThat(outcome.describe()).contains("rows-outside", "1 rows");
        assertThat(states()).containsOnlyKeys(1L);
    }

    @Test
    void apply_ofChanges_replacesByKey() {
        replacing.apply(rows(order(1, 21, "paid"), order(6, 21, "open"))).orThrow();

        assertThat(states()).hasSize(5).containsEntry(1L, "paid").containsEntry(6L, "open");
        assertThat(replacing.apply(rows(order(1, 20, "a"), order(1, 21, "b"))).describe())
                .contains("unique(order_id)");
        assertThat(replacing.apply(rows(order(null, 20, "a"))).describe()).contains("primary_key_present(order_id)");
    }

    @Test
    void paid_readsTheRowsThatTheFilterHoldsFor() {
        assertThat(states(replacing.paid())).containsOnlyKeys(2L);
    }

    private Map<Long, String> states() {
        return states(mesh.read("sales.orders").dataset());
    }

    private static Map<Long, String> states(Dataset data) {
        Map<Long, String> states = new HashMap<>();
        try (Stream<Row> rows = data.rows()) {
            rows.forEach(row -> states.put(row.integer("order_id"), row.string("status")));
        }
        return states;
    }

    private static Map<String, Object> order(Integer id, int day, String status) {
        Map<String, Object> order = new HashMap<>();
        order.put("order_id", id == null ? null : (Object) id.longValue());
        order.put("day", LocalDate.of(2026, 11, 1).plusDays(day - 1L));
        order.put("status", status);
        order.put("amount", BigDecimal.TEN);
        return order;
    }

    @SafeVarargs
    private static Dataset rows(Map<String, Object>... rows) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            all.add(row);
        }
        return Datasets.rows(ReplacingRows.product().schema(), all);
    }
}
