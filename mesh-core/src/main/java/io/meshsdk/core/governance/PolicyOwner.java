package io.meshsdk.core.governance;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import java.util.Optional;

/**
 * Who answers for a policy, and may waive it: principals with a role, of one domain or of any.
 *
 * @param domain the domain they belong to; empty for any
 * @param role the role they have
 * @since 0.1.0
 */
@CheckReturnValue
public record PolicyOwner(Optional<String> domain, String role) {
    /** The role of those who own policies of which no bundle says who does: those of a domain, in that domain. */
    public static final String ROLE = "policy-owner";

    /** Checks that there is a role. */
    public PolicyOwner {
        if (role.isBlank()) {
            throw new IllegalArgumentException("Invalid owner of a policy: expected the name of a role");
        }
    }

    /** Returns those of a domain who have a role. */
    public static PolicyOwner of(String domain, String role) {
        return new PolicyOwner(Optional.of(domain), role);
    }

    /** Returns all who have the role {@value #ROLE}. */
    public static PolicyOwner anywhere() {
        return new PolicyOwner(Optional.empty(), ROLE);
    }

    /** Returns whether a principal is one of them. */
    public boolean admits(Principal principal) {
        return principal.kind() != Principal.Kind.ANONYMOUS
                && principal.roles().contains(role)
                && domain.map(principal::isOf).orElse(true);
    }

    /** Returns the role and its domain, for people. */
    @Override
    public String toString() {
        return domain.map(name -> "role '%s' of domain '%s'".formatted(role, name))
                .orElse("role '%s'".formatted(role));
    }
}
