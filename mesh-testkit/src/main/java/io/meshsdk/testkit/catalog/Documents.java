package io.meshsdk.testkit.catalog;

import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.ContractDocument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Contract documents of any bytes. */
final class Documents {
    private Documents() {}

    static ContractDocument of(String product, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new ContractDocument(
                    ProductId.parse(product),
                    SemanticVersion.parse("1.2.3"),
                    "application/vnd.meshsdk.product+json;v=1",
                    HexFormat.of().formatHex(digest),
                    bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("No SHA-256: this JVM is incomplete", e);
        }
    }
}
