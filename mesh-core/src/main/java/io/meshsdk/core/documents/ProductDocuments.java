package io.meshsdk.core.documents;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.DocumentWriter;
import io.meshsdk.error.InvalidProductException;
import java.nio.file.Path;

/**
 * Products as documents. {@link DocumentReader} has the options and gives warnings; this class is for documents that are to be
 * of use.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ProductDocuments {
    private ProductDocuments() {}

    /**
     * Returns the product of a file of any dialect, YAML or JSON; one that is not finished cannot be published, and
     * {@link DataProduct#problems()} says why.
     *
     * @throws InvalidProductException with every problem, its line, column and remedy, if the document is of no use, absent or
     *     cannot be read
     */
    public static DataProduct read(Path file) {
        return DocumentReader.usual().read(file).orThrow();
    }

    /**
     * Returns the product of a text of any dialect, YAML or JSON.
     *
     * @throws InvalidProductException with every problem, its line, column and remedy, if the text is of no use
     */
    public static DataProduct parse(String text) {
        return DocumentReader.usual().read("", text).orThrow();
    }

    /**
     * Returns a product as YAML. Contracts of the Open Data Contract Standard hold one port, the product's only one.
     *
     * @throws IllegalArgumentException if the dialect is only read
     * @throws IllegalStateException if it holds one contract and the product has several ports, or a port without one
     */
    public static String write(DataProduct product, Dialect dialect) {
        return DocumentWriter.yaml(ProductWriter.write(product, dialect));
    }

    /**
     * Returns a product as JSON.
     *
     * @throws IllegalArgumentException if the dialect is only read
     * @throws IllegalStateException if it holds one contract and the product has several ports, or a port without one
     */
    public static String writeJson(DataProduct product, Dialect dialect) {
        return DocumentWriter.json(ProductWriter.write(product, dialect));
    }
}
