package io.meshsdk.error;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports every problem of a product description at once, each with the call or the edit that mends it.
 *
 * @since 0.1.0
 */
public final class InvalidProductException extends MeshException {
    private static final long serialVersionUID = 1L;

    private final String product;
    private final ArrayList<String> problems;

    /** Creates the exception for a product, named as it was given, with at least one problem. */
    public InvalidProductException(String product, List<String> problems) {
        super(message(product, problems));
        this.product = product;
        this.problems = new ArrayList<>(problems);
    }

    /** Returns the product as it was named, which need not be a valid name. */
    public String product() {
        return product;
    }

    /** Returns the problems in the order in which they were found; never empty. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private static String message(String product, List<String> problems) {
        return "Invalid data product '%s':\n  - %s".formatted(product, String.join("\n  - ", problems));
    }
}
