package io.meshsdk.core.documents;

import io.meshsdk.DataProduct;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.util.List;
import java.util.Optional;

/**
 * What reading a document gave.
 *
 * @param document the document as the caller named it; empty where it has no name
 * @param dialect the dialect, where one was recognised or named
 * @param product the product; empty where an error was found. It need not be finished: {@link DataProduct#problems()} says what
 *     keeps it from being published, those findings among it that {@link
 *     io.meshsdk.core.documents.semantics.Semantics#keepsFromPublishing} names
 * @param diagnostics all that was found, errors and warnings, in the order of the document
 * @since 0.1.0
 */
@CheckReturnValue
public record Reading(
        String document, Optional<Dialect> dialect, Optional<DataProduct> product, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public Reading {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns what makes the document useless. */
    public List<Diagnostic> errors() {
        return diagnostics.stream().filter(Diagnostic::isError).toList();
    }

    /** Returns what leaves the document of use. */
    public List<Diagnostic> warnings() {
        return diagnostics.stream().filter(one -> !one.isError()).toList();
    }

    /**
     * Returns the product.
     *
     * @throws InvalidProductException with all that was found, if there is an error
     */
    public DataProduct orThrow() {
        return product.orElseThrow(() -> InvalidProductException.ofDocument(document, diagnostics));
    }
}
