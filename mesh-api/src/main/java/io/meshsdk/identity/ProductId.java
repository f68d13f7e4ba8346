package io.meshsdk.identity;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * The name of a data product, written {@code domain.name}. Both parts have a fixed alphabet and length, so that an id is
 * safe in a path, a URL and a message; names of other alphabets are display names.
 *
 * @param domain the domain that owns the product
 * @param name the product's name, unique in its domain
 * @since 0.1.0
 */
@CheckReturnValue
public record ProductId(String domain, String name) implements Comparable<ProductId> {
    /**
     * Checks both parts.
     *
     * @throws IllegalArgumentException if a part is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public ProductId {
        Names.require("domain name", domain);
        Names.require("data product name", name);
    }

    /**
     * Returns the id written {@code domain.name}.
     *
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static ProductId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException(
                    "Invalid data product id '%s': expected domain.name, for example 'sales.orders'".formatted(text));
        }
        return new ProductId(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public int compareTo(ProductId other) {
        int byDomain = domain.compareTo(other.domain);
        return byDomain == 0 ? name.compareTo(other.name) : byDomain;
    }

    @Override
    public String toString() {
        return domain + "." + name;
    }
}
