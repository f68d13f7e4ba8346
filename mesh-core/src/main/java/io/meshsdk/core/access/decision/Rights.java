package io.meshsdk.core.access.decision;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Team;
import java.util.Optional;

/**
 * Who has which right over a product. A right belongs to whoever the product's team names for it, and to principals of the
 * product's domain that have its role, {@link Right#role()}. The data steward controls access, and the product owner does, too.
 *
 * <p>A team names a person by the name of the principal in the product's domain, {@code ada}, or by domain and name, {@code
 * governance/ada}. Where it names nobody for a right, any principal of the domain has it: whoever publishes the product could
 * write another team. Whoever the access policy of a port denies has no right, nor has one that nobody vouches for where a policy
 * demands it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Rights {
    private Rights() {}

    /** Returns whether a principal has a right over a product. */
    public static boolean holds(Principal principal, DataProduct product, Right right) {
        if (principal.kind() == Principal.Kind.ANONYMOUS || isBarred(principal, product)) {
            return false;
        }
        return switch (right) {
            case APPROVE_CHANGES -> has(principal, product, right);
            case ON_CALL -> has(principal, product, right);
            case CONTROL_ACCESS -> controlsAccess(principal, product);
        };
    }

    private static boolean controlsAccess(Principal principal, DataProduct product) {
        if (named(product.team(), Right.CONTROL_ACCESS).isPresent()) {
            boolean isOwner = named(product.team(), Right.APPROVE_CHANGES).isPresent()
                    && has(principal, product, Right.APPROVE_CHANGES);
            return isOwner || has(principal, product, Right.CONTROL_ACCESS);
        }
        return has(principal, product, Right.APPROVE_CHANGES) || hasRole(principal, product, Right.CONTROL_ACCESS);
    }

    private static boolean has(Principal principal, DataProduct product, Right right) {
        if (hasRole(principal, product, right)) {
            return true;
        }
        String domain = product.id().domain();
        return named(product.team(), right)
                .map(name -> isCalled(principal, name, domain))
                .orElseGet(() -> principal.isOf(domain));
    }

    private static boolean hasRole(Principal principal, DataProduct product, Right right) {
        return principal.isOf(product.id().domain()) && principal.roles().contains(right.role());
    }

    private static boolean isCalled(Principal principal, String name, String domain) {
        boolean isOfDomain = principal.isOf(domain) && principal.name().equals(name);
        return isOfDomain
                || principal
                        .domain()
                        .filter(own -> name.equals(own + "/" + principal.name()))
                        .isPresent();
    }

    private static Optional<String> named(Team team, Right right) {
        return switch (right) {
            case APPROVE_CHANGES -> team.productOwner();
            case CONTROL_ACCESS -> team.dataSteward();
            case ON_CALL -> team.technicalLead();
        };
    }

    /** Rights are over the whole product: what one of its contracts forbids to those who act is forbidden here, too. */
    private static boolean isBarred(Principal principal, DataProduct product) {
        return product.outputs().stream()
                .map(port -> port.contract().access())
                .anyMatch(policy -> policy.countsAs(principal).kind() == Principal.Kind.ANONYMOUS
                        || policy.denies(principal));
    }
}
