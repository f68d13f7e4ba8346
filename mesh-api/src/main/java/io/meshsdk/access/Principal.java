package io.meshsdk.access;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person or a service, of a domain, with roles. Immutable and thread-safe.
 *
 * <p>A principal made here is <em>asserted</em>: the host says who acts and the SDK believes it. One that an {@link
 * io.meshsdk.spi.access.IdentityProvider} gives is <em>verified</em>, by whom it says.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Principal {
    private static final Principal ANONYMOUS = new Principal(Kind.ANONYMOUS, "anonymous", null, Set.of(), null);

    private final Kind kind;
    private final String name;
    private final @Nullable String domain;
    private final Set<String> roles;
    private final @Nullable String verifier;

    private Principal(Kind kind, String name, @Nullable String domain, Set<String> roles, @Nullable String verifier) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Invalid principal: expected a name without control characters");
        }
        if (domain != null) {
            Words.require("domain of a principal", domain);
        }
        roles.forEach(role -> Words.require("role of a principal", role));
        this.kind = kind;
        this.name = name;
        this.domain = domain;
        this.roles = Collections.unmodifiableSet(new TreeSet<>(roles));
        this.verifier = verifier;
    }

    /** Returns a pipeline or another program of a domain. */
    public static Principal service(String name, String domain) {
        return new Principal(Kind.SERVICE, name, domain, Set.of(), null);
    }

    /** Returns a person of a domain. */
    public static Principal user(String name, String domain) {
        return new Principal(Kind.USER, name, domain, Set.of(), null);
    }

    /** Returns nobody in particular: reads public products, and does nothing else. */
    public static Principal anonymous() {
        return ANONYMOUS;
    }

    /** Returns a copy of this principal with roles, replacing those it had. */
    public Principal withRoles(String... names) {
        return new Principal(kind, name, domain, Set.of(names), verifier);
    }

    /**
     * Returns a copy that somebody vouches for: an identity provider that checked who acts.
     *
     * @param provider who checked, as the audit tells it
     * @throws IllegalArgumentException if the name is blank, or this is nobody in particular
     */
    public Principal verifiedBy(String provider) {
        if (provider.isBlank() || kind == Kind.ANONYMOUS) {
            throw new IllegalArgumentException(
                    "Cannot verify %s by '%s': expected somebody, and a name".formatted(this, provider));
        }
        return new Principal(kind, name, domain, roles, provider);
    }

    /** Returns who vouches for it; empty where the host only asserts who acts. */
    public Optional<String> verifier() {
        return Optional.ofNullable(verifier);
    }

    /** Returns whether somebody vouches for it. */
    public boolean isVerified() {
        return verifier != null;
    }

    /** Returns what kind of principal this is. */
    public Kind kind() {
        return kind;
    }

    /** Returns the name, unique in its domain. */
    public String name() {
        return name;
    }

    /** Returns the domain; empty for anonymous. */
    public Optional<String> domain() {
        return Optional.ofNullable(domain);
    }

    /** Returns the roles, sorted. */
    public Set<String> roles() {
        return roles;
    }

    /** Returns whether this principal belongs to a domain. */
    public boolean isOf(String name) {
        return name.equals(domain);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Principal principal
                && kind == principal.kind
                && name.equals(principal.name)
                && Objects.equals(domain, principal.domain)
                && roles.equals(principal.roles)
                && Objects.equals(verifier, principal.verifier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, name, domain, roles, verifier);
    }

    /** Returns kind, domain, name and roles, for example {@code service:sales/sales-pipeline[publisher]}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + (domain == null ? "" : domain + "/") + name
                + (roles.isEmpty() ? "" : roles);
    }

    /** The kinds of principals. */
    public enum Kind {
        /** A person. */
        USER,
        /** A program. */
        SERVICE,
        /** Nobody in particular. */
        ANONYMOUS
    }
}
