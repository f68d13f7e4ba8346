package io.meshsdk.access.grant;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;

/**
 * Who asks for access and gets it: a person or a service of a domain, whatever its roles.
 *
 * @param kind person or service
 * @param domain the domain
 * @param name the name in the domain
 * @since 0.1.0
 */
@CheckReturnValue
public record Grantee(Principal.Kind kind, String domain, String name) {
    /** Checks that it is somebody. */
    public Grantee {
        if (kind == Principal.Kind.ANONYMOUS || domain.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("Invalid grantee: expected a person or service, with domain and name");
        }
    }

    /**
     * Returns who a principal is.
     *
     * @throws IllegalArgumentException if it is nobody in particular
     */
    public static Grantee of(Principal principal) {
        return new Grantee(principal.kind(), principal.domain().orElse(""), principal.name());
    }

    /** Returns whether a principal is the one. */
    public boolean is(Principal principal) {
        return kind == principal.kind() && principal.isOf(domain) && name.equals(principal.name());
    }

    /** Returns kind, domain and name, for example {@code user:marketing/ada}. */
    @Override
    public String toString() {
        return "%s:%s/%s".formatted(kind.name().toLowerCase(java.util.Locale.ROOT), domain, name);
    }
}
