package io.meshsdk.error;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports every problem of a product description, or of a document beside it, at once, each with the call or the edit that
 * mends it.
 *
 * @since 0.1.0
 */
public final class InvalidProductException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final String product;
    private final ArrayList<String> problems;
    private final ArrayList<Diagnostic> diagnostics;

    /** Creates the exception for a product, named as it was given, with at least one problem. */
    public InvalidProductException(String product, List<String> problems) {
        this("data product", product, problems, List.of());
    }

    private InvalidProductException(String what, String product, List<String> problems, List<Diagnostic> diagnostics) {
        super("Invalid %s '%s':\n  - %s".formatted(what, product, String.join("\n  - ", problems)));
        this.product = product;
        this.problems = new ArrayList<>(problems);
        this.diagnostics = new ArrayList<>(diagnostics);
    }

    /** Returns the exception for a document, named as the caller named it, with at least one diagnostic. */
    public static InvalidProductException ofDocument(String document, List<Diagnostic> diagnostics) {
        List<String> problems = diagnostics.stream().map(Diagnostic::describe).toList();
        return new InvalidProductException("document", document, problems, diagnostics);
    }

    /** Returns the product as it was named, which need not be a valid name. */
    public String product() {
        return product;
    }

    /** Returns the problems in the order in which they were found; never empty. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Returns the problems with their places in a document, warnings included; empty where there was no document. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
