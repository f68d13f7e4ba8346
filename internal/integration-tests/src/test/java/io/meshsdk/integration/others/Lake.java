package io.meshsdk.integration.others;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.catalog.WarehouseCatalog;
import io.meshsdk.core.history.Standing;
import io.meshsdk.core.history.TableVersion;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.integration.Stored;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.storage.TableLocation;
import io.meshsdk.testkit.ForeignWriter;
import io.meshsdk.testkit.SharedStorage;
import io.meshsdk.testkit.SteppedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A lake that another writer writes, too, with a catalog and a clock of its own. */
final class Lake implements AutoCloseable {
    static final String NAME = "sales.orders";
    static final Principal PIPELINE = Principal.service("orders-pipeline", "sales");
    static final Principal CONSUMER = Principal.service("campaigns", "marketing");
    static final DataProduct ORDERS = product("1.0.0");

    final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-01T00:00:00Z"));
    final SharedStorage storage;
    final Catalog catalog;
    final Mesh mesh;

    private final Path folder;
    private final Set<Path> stamped = new HashSet<>();

    /** Creates a lake in memory. */
    Lake() {
        this(Stored.IN_MEMORY, Path.of("lake"));
    }

    /** Creates a lake in a folder, of Delta tables with their catalog beside them, or in memory under its name. */
    Lake(Stored stored, Path folder) {
        this.folder = folder;
        this.storage = new SharedStorage(stored.provider(clock));
        this.catalog = stored == Stored.IN_MEMORY ? new InMemoryCatalog() : WarehouseCatalog.at(folder);
        this.mesh = meshOver(catalog);
    }

    /** Moves the clock. */
    void step(Duration time) {
        stamp();
        clock.step(time);
    }

    /** Gives the files that came to the table since the last time of the clock, by which Delta tells when a commit was made. */
    void stamp() {
        Path files = folder.resolve("sales");
        if (!Files.exists(files)) {
            return;
        }
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (stamped.add(file)) {
                    Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mesh meshOver(Catalog other) {
        return Mesh.builder()
                .warehouse(folder)
                .storage(storage)
                .catalog(other)
                .clock(clock)
                .principal(PIPELINE)
                .build();
    }

    static DataProduct product(String version, Field... more) {
        Schema schema = Schema.of(
                        Field.int64("order_id").primaryKey().describedAs("The number of the order."),
                        Field.int64("amount").describedAs("What was paid, in cents."))
                .and(Arrays.asList(more));
        return DataProduct.builder("sales", "orders")
                .version(version)
                .owner("sales-data@shop.example")
                .description("The orders of the shop")
                .schema(schema)
                .access(AccessPolicy.consumers("marketing"))
                .output(OutputPort.delta("default"))
                .build();
    }

    static Dataset rows(long... ids) {
        return Datasets.rows(
                ORDERS.schema(),
                Arrays.stream(ids)
                        .mapToObj(id -> Map.<String, Object>of("order_id", id, "amount", 100L))
                        .toList());
    }

    TableLocation table() {
        return TableLocation.of(folder).resolve("sales/orders/default/v1");
    }

    ForeignWriter others() {
        return storage.foreignWriter(table());
    }

    long overwrite(long... ids) {
        return mesh.publish(ORDERS, rows(ids)).orThrow().tableVersion();
    }

    long attest(long version) {
        return mesh.attest(ORDERS, version).orThrow().tableVersion();
    }

    long append(long... ids) {
        return mesh.publication(ORDERS)
                .from(rows(ids))
                .append()
                .publish()
                .orThrow()
                .tableVersion();
    }

    TableVersion version(long number) {
        return mesh.history(NAME).list().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow();
    }

    boolean isVerified(long number) {
        return version(number).standing().isVerified();
    }

    String reason(long number) {
        return ((Standing.Unverified) version(number).standing()).reason();
    }

    static List<Long> ids(Dataset data) {
        try (Stream<Row> rows = data.rows()) {
            return rows.map(row -> row.integer("order_id")).sorted().toList();
        }
    }

    @Override
    public void close() {
        mesh.close();
    }
}
