package io.meshsdk.integration;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.OutputPort;
import io.meshsdk.Safeguards;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.access.Secret;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.audit.Auditing;
import io.meshsdk.data.Dataset;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.quality.Expectations;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.access.SecretProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A mesh that keeps an audit, a product of it, and hands that reach into its folders. */
final class Audited {
    static final String NAME = "sales.orders";
    static final Principal ANNA = Principal.user("anna.svensson", "sales").withRoles("auditor");
    static final Principal BO = Principal.user("bo.berg", "marketing");

    private Audited() {}

    static Mesh mesh(Path warehouse) {
        return builder(warehouse).audit(Auditing.sealedByKeys()).build();
    }

    static MeshBuilder builder(Path warehouse) {
        return Mesh.builder()
                .warehouse(warehouse)
                .storage(new DeltaStorageProvider())
                .principal(ANNA)
                .secrets(new Keys());
    }

    static DataProduct orders(String version) {
        return product(version).build();
    }

    /** Returns the product with another major version of its port. */
    static DataProduct ordersOf(int major) {
        String version = major + ".0.0";
        return product(version, OutputPort.delta("daily").version(version)).build();
    }

    static DataProduct guarded() {
        return product("1.0.0")
                .safeguards(new Safeguards(Optional.empty(), Optional.of(true)))
                .build();
    }

    private static DataProductBuilder product(String version) {
        return product(version, OutputPort.delta("daily"));
    }

    private static DataProductBuilder product(String version, OutputPort port) {
        return DataProduct.builder("sales", "orders")
                .version(version)
                .owner("sales-data@shop.example")
                .description("The orders of the shop.")
                .schema(Schema.of(
                        Field.int64("order_id").primaryKey().describedAs("Its number."),
                        Field.int64("amount").required().describedAs("What is paid.")))
                .expect(Expectations.atLeast("amount", 0))
                .access(AccessPolicy.consumers("marketing"))
                .output(port);
    }

    static Dataset rows(long... amounts) {
        List<Map<String, Object>> rows = Arrays.stream(amounts)
                .mapToObj(amount -> Map.<String, Object>of("order_id", 100 + amount, "amount", amount))
                .toList();
        return Datasets.rows(orders("1.0.0").schema(), rows);
    }

    /** Returns the files below a folder whose path holds a text, sorted. */
    static List<Path> files(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().replace('\\', '/').contains(text))
                    .sorted()
                    .toList();
        }
    }

    /** Changes a file as a text. */
    static void edit(Path file, UnaryOperator<String> change) throws IOException {
        String before = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing to change in " + file);
        }
        Files.write(file, after.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Keys for every purpose. */
    private static final class Keys implements SecretProvider {
        @Override
        public Optional<Secret> current(String purpose) {
            return find(purpose, "k1");
        }

        @Override
        public Optional<Secret> find(String purpose, String id) {
            return Optional.of(Secret.of(
                    id, (purpose + " " + id + " a key that is long enough").getBytes(StandardCharsets.UTF_8)));
        }
    }
}
