package io.meshsdk.integration.council;

import io.meshsdk.DataProduct;
import io.meshsdk.DataProductBuilder;
import io.meshsdk.access.AccessPolicy;
import io.meshsdk.access.Principal;
import io.meshsdk.core.Datasets;
import io.meshsdk.core.Mesh;
import io.meshsdk.core.MeshBuilder;
import io.meshsdk.core.governance.bundle.BundleBuilder;
import io.meshsdk.data.Dataset;
import io.meshsdk.delta.DeltaStorageProvider;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A shop whose pipelines are held to what a council puts in force. */
final class Shop {
    static final KeyPair COUNCIL = keys();
    static final Principal PIPELINE = Principal.service("pipeline", "sales");
    static final DataProduct ORDERS = orders("orders").build();

    private Shop() {}

    static DataProductBuilder orders(String name) {
        return DataProduct.builder("sales", name)
                .version("1.0.0")
                .owner("sales-data-team@company.com")
                .description("Orders of the shop")
                .schema(Schema.of(Field.int64("order_id").primaryKey().describedAs("Number of the order")))
                .access(AccessPolicy.consumers("marketing"));
    }

    static MeshBuilder stranger(Path warehouse) {
        return Mesh.builder()
                .warehouse(warehouse)
                .storage(new DeltaStorageProvider())
                .principal(PIPELINE);
    }

    static MeshBuilder builder(Path warehouse) {
        return stranger(warehouse).council(COUNCIL.getPublic());
    }

    static Dataset rows(int count) {
        return rows(count, ORDERS.schema());
    }

    /** Returns rows of a schema, of which all but the id are empty. */
    static Dataset rows(int count, Schema schema) {
        return Datasets.rows(
                schema,
                Stream.iterate(1L, id -> id + 1)
                        .limit(count)
                        .map(id -> Map.<String, Object>of("order_id", id))
                        .toList());
    }

    /** Has the council put the next version in force. */
    static void enact(Mesh mesh, UnaryOperator<BundleBuilder> change) {
        mesh.governance()
                .publish(change.apply(mesh.governance().nextBundle()).build().sign(COUNCIL));
    }

    /** Returns the files of the journal of bundles, in the order of their numbers. */
    static List<Path> bundles(Path warehouse) {
        try (Stream<Path> files = Files.walk(warehouse.resolve("_catalog"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("policies"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
