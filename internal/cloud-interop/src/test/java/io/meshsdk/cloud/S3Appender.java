package io.meshsdk.cloud;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.InMemoryCatalog;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.data.Dataset;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** A process of two threads that append to one product on S3. */
final class S3Appender {
    static final int THREADS = 2;
    static final DataProduct ORDERS = orders("1.0.0");

    private S3Appender() {}

    /** Arguments: endpoint, warehouse, number of the process, number of appends of each thread. */
    public static void main(String[] arguments) throws Exception {
        append(
                S3Server.settings(arguments[0]),
                URI.create(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
    }

    static void append(Map<String, String> settings, URI warehouse, int process, int appends) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> appenders = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int writer = process * THREADS + thread;
                appenders.add(() -> {
                    try (Mesh mesh = mesh(settings, warehouse).build()) {
                        for (int number = 0; number < appends; number++) {
                            append(mesh, "writer-" + writer, number, writer * 1_000L + number);
                        }
                    }
                    return true;
                });
            }
            for (Future<Boolean> appended : threads.invokeAll(appenders)) {
                appended.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    static void append(Mesh mesh, String series, int number, long... ids) {
        mesh.publication(ORDERS)
                .output("default")
                .from(rows(ids))
                .append()
                .id(PublicationId.of(series, number))
                .publish()
                .orThrow();
    }

    static MeshBuilder mesh(Map<String, String> settings, URI warehouse) {
        return Mesh.builder()
                .warehouse(warehouse)
                .catalog(new InMemoryCatalog())
                .storage(new DeltaStorageProvider(settings))
                .principal(Principal.service("orders-pipeline", "sales"));
    }

    static Dataset rows(long... ids) {
        return Datasets.rows(
                ORDERS.schema(),
                LongStream.of(ids)
                        .mapToObj(id -> Map.<String, Object>of("order_id", id))
                        .toList());
    }

    static DataProduct orders(String version) {
        return DataProduct.builder("sales", "orders")
                .version(version)
                .owner("sales-data@company.com")
                .schema(Schema.of(Field.int64("order_id").required()))
                .build();
    }
}
