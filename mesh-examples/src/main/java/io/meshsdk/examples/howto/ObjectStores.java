package io.meshsdk.examples.howto;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.Mesh;
import io.meshsdk.data.Dataset;
import io.meshsdk.delta.DeltaStorageProvider;
import java.net.URI;
import java.util.Map;

/** Publishes to a store that speaks S3. */
final class ObjectStores {
    private final String accessKey;
    private final String secretKey;

    ObjectStores(String accessKey, String secretKey) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    // snippet: s3
    void publish(DataProduct orders, Dataset rows, Catalog catalog) {
        Map<String, String> settings = Map.of(
                "fs.s3a.endpoint", "http://localhost:9000",
                "fs.s3a.endpoint.region", "us-east-1",
                "fs.s3a.path.style.access", "true",
                "fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider",
                "fs.s3a.access.key", accessKey,
                "fs.s3a.secret.key", secretKey);
        try (Mesh mesh = Mesh.builder()
                .warehouse(URI.create("s3a://lake/warehouse"))
                .catalog(catalog)
                .storage(new DeltaStorageProvider(settings))
                .principal(Principal.service("orders-pipeline", "sales"))
                .build()) {
            mesh.publish(orders, rows).orThrow();
        }
    }
    // end

    // snippet: single
    DeltaStorageProvider forOneWriter() {
        return new DeltaStorageProvider(Map.of("mesh.delta.log-store.s3a", "SINGLE_WRITER"));
    }
    // end
}
