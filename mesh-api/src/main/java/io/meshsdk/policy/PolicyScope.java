package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.identity.Names;
import io.meshsdk.identity.ProductId;

/**
 * Whose products a policy judges.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface PolicyScope {
    /** Returns the scope of all products. */
    static PolicyScope global() {
        return new Global();
    }

    /**
     * Returns the scope of the products of one domain. Domain policies add to global ones, or tighten one of the same id.
     *
     * @throws IllegalArgumentException if no domain can have that name
     */
    static PolicyScope domain(String name) {
        return new Domain(name);
    }

    /** Returns whether a product is in this scope. */
    boolean contains(ProductId product);

    /** All products. */
    record Global() implements PolicyScope {
        @Override
        public boolean contains(ProductId product) {
            return true;
        }

        @Override
        public String toString() {
            return "global";
        }
    }

    /**
     * The products of one domain.
     *
     * @param name the domain
     */
    record Domain(String name) implements PolicyScope {
        /** Refuses what is no name of a domain: the policy would judge nothing. */
        public Domain {
            Names.require("domain of a policy", name);
        }

        @Override
        public boolean contains(ProductId product) {
            return product.domain().equals(name);
        }

        @Override
        public String toString() {
            return "domain " + name;
        }
    }
}
