package io.meshsdk.integration;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Row;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A small product that several processes publish, and what they need to do so. */
final class Accounts {
    static final String NAME = "finance.accounts";
    static final DataProduct KEYED = product(Field.int64("account_id").primaryKey());
    static final DataProduct PLAIN = product(Field.int64("account_id").required());

    private Accounts() {}

    static Mesh mesh(Path warehouse, Map<String, String> settings) {
        return builder(warehouse, settings).build();
    }

    static MeshBuilder builder(Path warehouse, Map<String, String> settings) {
        return Mesh.builder()
                .warehouse(warehouse)
                .storage(new DeltaStorageProvider(settings))
                .principal(Principal.service("ledger", "finance"));
    }

    static Path table(Path warehouse) {
        return warehouse.resolve("finance/accounts/default/v1");
    }

    /** Returns rows with ids from a first one on, all of one generation. */
    static Dataset rows(long first, int count, long generation) {
        List<Map<String, Object>> rows = LongStream.range(first, first + count)
                .mapToObj(id -> Map.<String, Object>of("account_id", id, "generation", generation))
                .toList();
        return Datasets.rows(PLAIN.schema(), rows);
    }

    static List<Row> read(Mesh mesh) {
        try (Stream<Row> rows = mesh.read(NAME).dataset().rows()) {
            return rows.toList();
        }
    }

    private static DataProduct product(Field id) {
        return DataProduct.builder("finance", "accounts")
                .version("1.0.0")
                .owner("ledger@company.com")
                .description("The accounts of the ledger")
                .schema(Schema.of(
                        id.describedAs("The number of the account."),
                        Field.int64("generation").required().describedAs("Which publication made the row.")))
                .output(OutputPort.delta("default"))
                .build();
    }
}
