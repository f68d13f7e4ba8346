package io.meshsdk.spi.storage;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import io.meshsdk.identity.SemanticVersion;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A product with its contracts as bytes, made by the SDK's core. Whoever stores it gives back the same bytes and looks
 * into none of them.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ContractDocument {
    private final ProductId product;
    private final SemanticVersion version;
    private final String mediaType;
    private final String digest;
    private final byte[] bytes;

    /**
     * Creates a document.
     *
     * @param product the product it describes
     * @param version the product's version
     * @param mediaType the form of the bytes, with its version
     * @param digest SHA-256 of the bytes, 64 lower-case hexadecimal digits
     * @param bytes copied
     */
    public ContractDocument(ProductId product, SemanticVersion version, String mediaType, String digest, byte[] bytes) {
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "Invalid digest '%s': expected SHA-256 in hexadecimal".formatted(digest));
        }
        this.product = product;
        this.version = version;
        this.mediaType = mediaType;
        this.digest = digest;
        this.bytes = bytes.clone();
    }

    /** Returns the product that is described. */
    public ProductId product() {
        return product;
    }

    /** Returns the product's version. */
    public SemanticVersion version() {
        return version;
    }

    /** Returns the form of the bytes. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns SHA-256 of the bytes in lower-case hexadecimal: the document's identity. */
    public String digest() {
        return digest;
    }

    /** Returns a copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContractDocument document
                && digest.equals(document.digest)
                && product.equals(document.product)
                && version.equals(document.version)
                && mediaType.equals(document.mediaType)
                && Arrays.equals(bytes, document.bytes);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** Returns product, version and the start of the digest. */
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(product, version, digest.substring(0, 12));
    }
}
