package io.meshsdk.schema;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.ProductId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field of a product that others are made of. Written {@code sales.orders#customer.email}, and with a port
 * {@code sales.orders/daily#email}, in documents as in {@link Derivation#sourceObjects()}.
 *
 * @param product the product
 * @param port the name of its output port, empty for all that have the field
 * @param field the path of the field, {@code customer.email} in a struct
 * @since 0.1.0
 */
@CheckReturnValue
public record FieldSource(ProductId product, String port, String field) {
    private static final Pattern WRITTEN = Pattern.compile("([^#/\\s]+)(?:/([^#/\\s]+))?#(\\S(?:.*\\S)?)");

    /**
     * Checks port and field.
     *
     * @throws IllegalArgumentException if the field is blank, or either could not be read back
     */
    public FieldSource {
        if (field.isBlank() || !field.equals(field.strip()) || !port.matches("[^#/\\s]*")) {
            throw new IllegalArgumentException(
                    "Invalid source '%s' of '%s': expected the path of a field, such as 'customer.email'"
                            .formatted(field, product));
        }
    }

    /**
     * Returns a field of the only port of a product, or of all ports that have it.
     *
     * @throws IllegalArgumentException if the product is not {@code domain.name}, or the path is blank
     */
    public static FieldSource of(String product, String field) {
        return new FieldSource(ProductId.parse(product), "", field);
    }

    /**
     * Returns the source that a text writes.
     *
     * @throws IllegalArgumentException if it is not of this form
     */
    public static FieldSource parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid source '%s': expected 'domain.product#field' or 'domain.product/port#field'"
                                .formatted(text)));
    }

    /** Returns the source that a text writes; empty where it is not of this form. */
    public static Optional<FieldSource> find(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            String port = written.group(2);
            return Optional.of(
                    new FieldSource(ProductId.parse(written.group(1)), port == null ? "" : port, written.group(3)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the source as it is written. */
    @Override
    public String toString() {
        return product + (port.isEmpty() ? "" : "/" + port) + "#" + field;
    }
}
