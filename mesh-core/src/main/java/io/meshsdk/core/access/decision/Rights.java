package io.meshsdk.core.access.decision;

import io.meshsdk.DataProduct;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.contract.Team;
import java.util.Optional;

/**
 * Who has which right over a product.
 *
 * <p>Changes are approved by whom the product's team names as product owner, and by nobody else; where it names nobody, by principals
 * of the product's domain that have the role {@code product_owner}: not by the whole domain, since who makes changes is of it, too.
 * Access is controlled by whom the team names as data steward, by principals of the domain with the role {@code data_steward}, and by
 * whoever approves changes. On call is whom the team names as technical lead, and principals of the domain with the role {@code
 * technical_lead}. Where the team names neither steward nor owner, each principal of the domain controls access, and where it names no
 * lead, each is on call: whoever publishes the product could write another team.
 *
 * <p>A team names a person by the name of the principal in the product's domain, {@code ada}, or by domain and name, {@code
 * governance/ada}; upper and lower case differ, as they do in names of principals. What stands before the first slash is always the
 * domain: one whose own name holds a slash is named with its domain. Whoever the access policy of a port denies has no right, nor has
 * one that nobody vouches for where a policy demands it.
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
            case APPROVE_CHANGES -> owns(principal, product);
            case ON_CALL -> hasRole(principal, product, right) || isNamed(principal, product, right);
            case CONTROL_ACCESS -> controlsAccess(principal, product);
        };
    }

    /** Returns who approves changes of a product, in words. */
    public static String owner(DataProduct product) {
        return product.team()
                .productOwner()
                .map("the product owner '%s'"::formatted)
                .orElse("a principal of domain '%s' with the role '%s'"
                        .formatted(product.id().domain(), Right.APPROVE_CHANGES.role()));
    }

    private static boolean owns(Principal principal, DataProduct product) {
        return named(product.team(), Right.APPROVE_CHANGES)
                .map(name -> isCalled(principal, name, product.id().domain()))
                .orElseGet(() -> hasRole(principal, product, Right.APPROVE_CHANGES));
    }

    private static boolean controlsAccess(Principal principal, DataProduct product) {
        if (owns(principal, product) || hasRole(principal, product, Right.CONTROL_ACCESS)) {
            return true;
        }
        boolean isLeftToAll = named(product.team(), Right.CONTROL_ACCESS).isEmpty()
                && named(product.team(), Right.APPROVE_CHANGES).isEmpty();
        return isLeftToAll
                ? principal.isOf(product.id().domain())
                : named(product.team(), Right.CONTROL_ACCESS)
                        .filter(name -> isCalled(principal, name, product.id().domain()))
                        .isPresent();
    }

    private static boolean isNamed(Principal principal, DataProduct product, Right right) {
        String domain = product.id().domain();
        return named(product.team(), right)
                .map(name -> isCalled(principal, name, domain))
                .orElseGet(() -> principal.isOf(domain));
    }

    private static boolean hasRole(Principal principal, DataProduct product, Right right) {
        return principal.isOf(product.id().domain()) && principal.roles().contains(right.role());
    }

    private static boolean isCalled(Principal principal, String name, String domain) {
        String whole = name.indexOf('/') < 0 ? domain + "/" + name : name;
        return principal
                .domain()
                .filter(own -> whole.equals(own + "/" + principal.name()))
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
                .anyMatch(policy ->
                        policy.countsAs(principal).kind() == Principal.Kind.ANONYMOUS || policy.denies(principal));
    }
}
