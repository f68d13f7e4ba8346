package io.meshsdk.core.catalog;

import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.catalog.SearchTexts;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.identity.SemanticVersion;
import io.meshsdk.spi.storage.CommitFacts;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.TableLocation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** Entries for tests. */
final class Entries {
    private Entries() {}

    static CatalogEntry of(String product, String keyword) {
        return of(ProductId.parse(product), keyword, keyword.getBytes(StandardCharsets.UTF_8));
    }

    static CatalogEntry of(ProductId product, String keyword, byte[] contract) {
        String digest = sha256(contract);
        CommitFacts facts = new CommitFacts(PublicationId.of("hourly", 7), digest, "{\"score\":1.0}");
        return new CatalogEntry(
                product,
                0,
                new ContractDocument(product, SemanticVersion.of(1, 2, 0), "application/json;v=1", digest, contract),
                new SearchTexts(product.toString(), List.of(keyword), List.of("prose about " + keyword)),
                List.of(new PortEntry(
                        "default",
                        SemanticVersion.of(1, 2, 0),
                        "delta",
                        new TableLocation(URI.create("file:///lake/" + product.domain())),
                        new RecordedCommit(3, Instant.parse("2026-01-01T00:00:00.123456789Z"), facts))),
                CatalogEntry.Reach.DISCOVERABLE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
