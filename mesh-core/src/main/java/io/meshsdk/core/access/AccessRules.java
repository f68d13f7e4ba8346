package io.meshsdk.core.access;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy.Visibility;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry.Reach;
import io.meshsdk.contract.DataContract;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.identity.ProductId;
import java.util.List;

/**
 * Who may publish, read and find a product. Pure: the same question has the same answer.
 *
 * <p>Only the product's own domain publishes. It reads clear; where the data is public everybody reads it under its masks,
 * otherwise the consumers its contract names do; to others it does not exist. Nobody in particular, the anonymous
 * principal, has no domain and no role, whatever it says.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class AccessRules {
    private AccessRules() {}

    /**
     * Refuses who may not publish a product.
     *
     * @param act what was to be done, as a verb
     * @throws AccessDeniedException if the principal may not
     */
    public static void requirePublisher(String act, Principal principal, ProductId product) {
        Permission permission = publish(principal, product);
        if (!permission.isGranted()) {
            throw new AccessDeniedException("Cannot %s '%s': %s. Act as a principal of the domain."
                    .formatted(act, product, permission.reason()));
        }
    }

    /** Returns whether a principal may publish a product. */
    public static Permission publish(Principal principal, ProductId product) {
        if (isAnonymous(principal)) {
            return Permission.refused(
                    "'%s' is published by principals of domain '%s' only, and nobody in particular acts"
                            .formatted(product, product.domain()));
        }
        return principal.isOf(product.domain())
                ? Permission.granted(
                        "%s belongs to domain '%s', which owns '%s'".formatted(principal, product.domain(), product))
                : Permission.refused("'%s' is published by principals of domain '%s' only, and %s is not one of them"
                        .formatted(product, product.domain(), principal));
    }

    /** Returns how a principal sees the data under a contract of a product. */
    public static ReadDecision read(Principal principal, ProductId product, DataContract contract) {
        if (!isAnonymous(principal) && principal.isOf(product.domain())) {
            return new ReadDecision.Clear(
                    "%s belongs to domain '%s', which owns '%s'".formatted(principal, product.domain(), product));
        }
        if (contract.classification() == Classification.PUBLIC) {
            return new ReadDecision.Masked("the data of '%s' is public".formatted(product));
        }
        if (!isAnonymous(principal) && contract.access().admits(principal)) {
            return new ReadDecision.Masked(
                    "the contract of '%s' names the domain or a role of %s as consumer".formatted(product, principal));
        }
        return new ReadDecision.NotFound(
                "the contract of '%s' names neither the domain nor a role of %s as consumer, and its data is %s"
                        .formatted(product, principal, name(contract.classification())));
    }

    /** Returns whether a principal learns that a product exists, by its contracts. */
    public static Permission discover(Principal principal, ProductId product, List<DataContract> contracts) {
        for (DataContract contract : contracts) {
            ReadDecision read = read(principal, product, contract);
            if (read.admits()) {
                return Permission.granted(read.reason());
            }
        }
        if (!isAnonymous(principal) && reach(contracts) == Reach.DISCOVERABLE) {
            return Permission.granted("every principal may find '%s'".formatted(product));
        }
        return Permission.refused(
                "only those who may read '%s' may find it, and %s is not one of them".formatted(product, principal));
    }

    /** Returns whether a principal learns that a product exists. */
    public static Permission discover(Principal principal, DataProduct product) {
        return discover(principal, product.id(), contracts(product));
    }

    /** Returns who learns of a product, as a catalog stores it: the widest reach of its ports. */
    public static Reach reach(DataProduct product) {
        return reach(contracts(product));
    }

    private static Reach reach(List<DataContract> contracts) {
        if (contracts.stream().anyMatch(contract -> contract.classification() == Classification.PUBLIC)) {
            return Reach.PUBLIC;
        }
        return contracts.stream().anyMatch(contract -> contract.access().visibility() == Visibility.DISCOVERABLE)
                ? Reach.DISCOVERABLE
                : Reach.HIDDEN;
    }

    private static List<DataContract> contracts(DataProduct product) {
        return product.outputs().stream().map(OutputPort::contract).toList();
    }

    private static boolean isAnonymous(Principal principal) {
        return principal.kind() == Principal.Kind.ANONYMOUS;
    }

    private static String name(Classification classification) {
        return classification.name().toLowerCase(java.util.Locale.ROOT);
    }
}
