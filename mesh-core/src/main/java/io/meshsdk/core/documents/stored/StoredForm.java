package io.meshsdk.core.documents.stored;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.internal.Sha256;
import io.meshsdk.error.InvalidProductException;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.ContractDocument;
import java.time.DateTimeException;

/**
 * The form in which products lie beside their tables and in catalogs: private to the SDK, versioned, without loss, and
 * canonical, so that equal products have equal bytes and one digest on every platform. People write other documents.
 *
 * <p>The form grows by keys that need not be there. What was stored once is read for ever, and a product that uses nothing
 * new keeps its bytes and digest. What uses something new is read by the version of the SDK that wrote it, and by later
 * ones: an earlier one refuses the key it does not know, since what it would leave out could be a promise.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class StoredForm {
    /** The media type of the bytes, with the version of the form. */
    public static final String MEDIA_TYPE = "application/vnd.meshsdk.product+json;version=1";

    private StoredForm() {}

    /**
     * Returns the stored form of a product.
     *
     * @throws InvalidProductException if the product is a draft that could not be built
     * @throws StorageException if the product is too large to be read back: 16 MiB, or types nested more than 80 deep
     */
    public static ContractDocument encode(DataProduct product) {
        if (!product.problems().isEmpty()) {
            throw new InvalidProductException(product.id().toString(), product.problems());
        }
        byte[] bytes;
        try {
            bytes = CanonicalJson.write(ProductForm.write(product));
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "Cannot store the description of '%s': %s. Make it smaller.".formatted(product, e.getMessage()), e);
        }
        return new ContractDocument(product.id(), product.version(), MEDIA_TYPE, Sha256.hex(bytes), bytes);
    }

    /**
     * Returns the product of a stored form.
     *
     * @throws StorageException if the bytes are not those that were stored, or are of another form or version
     */
    public static DataProduct decode(ContractDocument document) {
        if (!document.mediaType().equals(MEDIA_TYPE)) {
            throw unreadable(
                    document,
                    "its form is '%s' and this version of the SDK reads '%s'"
                            .formatted(document.mediaType(), MEDIA_TYPE),
                    "Read it with the version of the SDK that wrote it, or a later one");
        }
        byte[] bytes = document.bytes();
        String digest = Sha256.hex(bytes);
        if (!digest.equals(document.digest())) {
            throw unreadable(
                    document, "its bytes have the digest %s".formatted(digest), "Restore the document from a backup");
        }
        return named(document, product(document, bytes));
    }

    private static DataProduct product(ContractDocument document, byte[] bytes) {
        try {
            ObjectNode tree = CanonicalJson.read(bytes);
            return ProductForm.read(tree);
        } catch (IllegalArgumentException | DateTimeException | InvalidProductException e) {
            throw new StorageException(
                    message(document, String.valueOf(e.getMessage()), "Restore the document from a backup"), e);
        }
    }

    private static DataProduct named(ContractDocument document, DataProduct product) {
        if (!product.id().equals(document.product()) || !product.version().equals(document.version())) {
            throw unreadable(document, "it describes '%s'".formatted(product), "Restore the document from a backup");
        }
        return product;
    }

    private static StorageException unreadable(ContractDocument document, String reason, String remedy) {
        return new StorageException(message(document, reason, remedy));
    }

    private static String message(ContractDocument document, String reason, String remedy) {
        return "Cannot read the stored description of '%s': %s. %s.".formatted(document, reason, remedy);
    }
}
