package io.meshsdk.access.grant;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;
import java.util.Optional;

/**
 * Who gets access: a person or a service of a domain, whatever its roles, or a group of them. A group is a whole domain, or those
 * of a domain that have a role, such as its planners.
 *
 * @param kind person, service or group
 * @param domain the domain
 * @param name the name in the domain: of the person or service, or of the role; empty for a whole domain
 * @since 0.1.0
 */
@CheckReturnValue
public record Grantee(Kind kind, String domain, String name) {
    private static final String ANYBODY = "anybody";

    /** Checks that it is somebody. */
    public Grantee {
        if (kind == Kind.DOMAIN && !name.isEmpty()) {
            throw new IllegalArgumentException("Invalid grantee: a whole domain has no other name");
        }
        var unused = example(kind, domain, name);
    }

    /**
     * Returns who a principal is.
     *
     * @throws IllegalArgumentException if it is nobody in particular
     */
    public static Grantee of(Principal principal) {
        Kind kind = switch (principal.kind()) {
            case USER -> Kind.USER;
            case SERVICE -> Kind.SERVICE;
            case ANONYMOUS -> throw new IllegalArgumentException("Invalid grantee: expected a person or service");
        };
        return new Grantee(kind, principal.domain().orElse(""), principal.name());
    }

    /**
     * Returns all of a domain.
     *
     * @throws IllegalArgumentException if the domain is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static Grantee domain(String domain) {
        return new Grantee(Kind.DOMAIN, domain, "");
    }

    /**
     * Returns those of a domain that have a role.
     *
     * @throws IllegalArgumentException if the domain or the role is not {@code [a-z][a-z0-9_-]{0,62}}
     */
    public static Grantee role(String domain, String role) {
        return new Grantee(Kind.ROLE, domain, role);
    }

    private static Principal example(Kind kind, String domain, String name) {
        return switch (kind) {
            case USER -> Principal.user(name, domain);
            case SERVICE -> Principal.service(name, domain);
            case DOMAIN -> Principal.user(ANYBODY, domain);
            case ROLE -> Principal.user(ANYBODY, domain).withRoles(name);
        };
    }

    /** Returns whether it is a group, of which nobody in particular asks. */
    public boolean isGroup() {
        return kind == Kind.DOMAIN || kind == Kind.ROLE;
    }

    /** Returns the principal of this name, without roles, and of whom nobody vouches; empty for a group. */
    public Optional<Principal> principal() {
        return isGroup() ? Optional.empty() : Optional.of(example(kind, domain, name));
    }

    /** Returns whether a principal is the one; of a group nobody is. */
    public boolean is(Principal principal) {
        return !isGroup()
                && kind.name().equals(principal.kind().name())
                && principal.isOf(domain)
                && name.equals(principal.name());
    }

    /**
     * Returns whether a principal has the domain and the name of the one, be it a person or a service: names are unique in a domain,
     * so that nobody decides about itself as another kind. Of a group nobody has.
     */
    public boolean hasNameOf(Principal principal) {
        return !isGroup() && principal.isOf(domain) && name.equals(principal.name());
    }

    /** Returns whether a principal is the one, or says that it is of the group. */
    public boolean includes(Principal principal) {
        return switch (kind) {
            case USER, SERVICE -> is(principal);
            case DOMAIN -> principal.isOf(domain);
            case ROLE -> principal.isOf(domain) && principal.roles().contains(name);
        };
    }

    /**
     * Returns whether what is granted is granted to a principal: to the one, or to each of the group for whom somebody vouches. Who
     * only says that it is of a group gets nothing by that.
     */
    public boolean covers(Principal principal) {
        return includes(principal) && (!isGroup() || principal.isVerified());
    }

    /** Returns kind, domain and name, for example {@code user:marketing/ada}, {@code domain:marketing}. */
    @Override
    public String toString() {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "%s:%s".formatted(word, domain) : "%s:%s/%s".formatted(word, domain, name);
    }

    /** The kinds of grantees. */
    public enum Kind {
        /** A person. */
        USER,
        /** A program. */
        SERVICE,
        /** All of a domain. */
        DOMAIN,
        /** Those of a domain that have a role. */
        ROLE
    }
}
