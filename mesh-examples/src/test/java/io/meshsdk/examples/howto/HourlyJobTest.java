package io.meshsdk.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshsdk.DataProduct;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.Publication;
import io.meshsdk.data.Row;
import io.meshsdk.error.ConflictException;
import io.meshsdk.schema.Field;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HourlyJobTest {
    private static final Instant SEVEN = Instant.parse("2026-11-20T07:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-11-20T08:00:00Z");

    @TempDir
    private Path folder;

    private final DataProduct orders = Shop.orders().build();
    private final AtomicInteger opened = new AtomicInteger();
    private Mesh mesh;

    @BeforeEach
    void open() {
        mesh = Shop.mesh(folder.resolve("lake")).build();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void run_twiceForOneHour_publishesOnceAndTellsTheSame() {
        Publication first = job(orders).run(SEVEN);

        Publication second = job(orders).run(SEVEN);

        assertThat(first.isPublished()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(opened).hasValue(1);
        assertThat(rowCount()).isEqualTo(1);
    }

    @Test
    void run_forTheNextHour_appends() {
        job(orders).run(SEVEN).orThrow();

        job(orders).runUntilKnown(EIGHT).orThrow();

        assertThat(rowCount()).isEqualTo(2);
    }

    @Test
    void run_forAnHourThatWasLeftOut_isAConflict() {
        job(orders).run(EIGHT).orThrow();

        assertThatThrownBy(() -> job(orders).run(SEVEN).isPublished()).isInstanceOf(ConflictException.class);
        assertThat(rowCount()).isEqualTo(1);
    }

    @Test
    void run_againUnderAnotherContract_isAConflict() {
        job(orders).run(SEVEN).orThrow();
        DataProduct next = Shop.orders(Field.string("country")).version("1.1.0").build();

        assertThatThrownBy(() -> job(next).run(SEVEN).isPublished())
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("another contract");
    }

    private HourlyJob job(DataProduct product) {
        return new HourlyJob(mesh, product, hour -> {
            opened.incrementAndGet();
            return Shop.rows(product, hour.getEpochSecond());
        });
    }

    private long rowCount() {
        try (Stream<Row> rows = mesh.read("sales.orders").dataset().rows()) {
            return rows.count();
        }
    }
}
