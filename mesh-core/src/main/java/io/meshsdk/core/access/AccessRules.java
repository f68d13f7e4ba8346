package io.meshsdk.core.access;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.AccessPolicy.Visibility;
import io.meshsdk.access.Classification;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry.Reach;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.core.access.decision.AccessDecision;
import io.meshsdk.core.access.decision.AccessEvaluation;
import io.meshsdk.core.access.decision.PortGrants;
import io.meshsdk.core.access.grant.Grants;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.List;
import java.util.Optional;

/**
 * Who may publish, read and find a product. Pure: the same question has the same answer.
 *
 * <p>Only the product's own domain publishes. It reads clear; where the data is public everybody reads it under its masks,
 * otherwise the consumers its contract names do, and those who have a grant; to others it does not exist. Whom a contract denies
 * does nothing of it. Nobody in particular, the anonymous principal, has no domain and no role, whatever it says. {@link
 * AccessEvaluation} has the rules in full.
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

    /**
     * Refuses who may not write the data under a contract of a product: others than its own domain, and those whom the contract
     * denies.
     *
     * @param act what was to be done, as a verb
     * @throws AccessDeniedException if the principal may not
     */
    public static void requireWriter(String act, Principal principal, ProductId product, DataContract contract) {
        AccessDecision decision = AccessEvaluation.decide(AccessAct.WRITE, principal, product, contract);
        if (!decision.isAllowed()) {
            throw new AccessDeniedException(
                    "Cannot %s '%s': %s. Act as a principal that may.".formatted(act, product, decision.reason()));
        }
    }

    /**
     * Refuses who does not see the data under a contract of a product as it is, and all rows: others than its own domain, and those
     * whom the contract denies.
     *
     * @param act what was to be done, as a verb
     * @throws AccessDeniedException if the principal does not
     */
    public static void requireClear(String act, Principal principal, ProductId product, DataContract contract) {
        ReadDecision decision = read(principal, product, contract);
        if (!(decision instanceof ReadDecision.Clear)) {
            throw new AccessDeniedException("Cannot %s '%s': %s. Act as a principal that reads it in the clear."
                    .formatted(act, product, decision.reason()));
        }
    }

    /**
     * Returns whether a principal sees the data of a port as it is, and all rows, by what was published of it.
     *
     * @param published what a table says of itself; where it is another product, or has no such port, nobody does
     */
    public static boolean seesClear(Principal principal, ProductId product, PortKey port, DataProduct published) {
        return published.id().equals(product)
                && published
                        .findOutput(port)
                        .filter(found -> read(principal, product, found.contract()) instanceof ReadDecision.Clear)
                        .isPresent();
    }

    /** Returns whether a principal belongs to the domain that publishes a product; its contracts may deny it all the same. */
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

    /** Returns what a principal may do with the data under a contract of a product, and by which rules. */
    public static AccessDecision decide(
            AccessAct act, Principal principal, ProductId product, DataContract contract, PortGrants grants) {
        return AccessEvaluation.decide(act, principal, product, contract, grants);
    }

    /** Returns how a principal that has no grant sees the data under a contract of a product. */
    public static ReadDecision read(Principal principal, ProductId product, DataContract contract) {
        return ReadDecision.of(AccessEvaluation.decide(AccessAct.READ, principal, product, contract));
    }

    /**
     * Returns how a principal sees the data under a contract of a product.
     *
     * @param grants those that hold for the principal now, of the port of the contract
     */
    public static ReadDecision read(Principal principal, ProductId product, DataContract contract, PortGrants grants) {
        return ReadDecision.of(decide(AccessAct.READ, principal, product, contract, grants));
    }

    /**
     * Returns how a principal sees the data of a port, by a contract and grants: whether at all, and which rows and fields are
     * hidden from it. Grants are looked up only where they make a difference to that.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public static ReadDecision read(
            Principal principal, ProductId product, PortKey port, DataContract contract, Grants grants) {
        ReadDecision without = read(principal, product, contract);
        return without.admits() && !without.withholdsFields()
                ? without
                : read(principal, product, contract, grants.of(principal, product, port));
    }

    /**
     * Returns how a principal sees the data of a port, by its contract and grants.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public static ReadDecision read(Principal principal, ProductId product, OutputPort port, Grants grants) {
        return read(principal, product, port.key(), port.contract(), grants);
    }

    /** Returns whether a principal that has no grant learns that a product exists, by its contracts: one that lets it is enough. */
    public static Permission discover(Principal principal, ProductId product, List<DataContract> contracts) {
        Optional<String> refusal = Optional.empty();
        for (DataContract contract : contracts) {
            AccessDecision decision = AccessEvaluation.decide(AccessAct.DISCOVER, principal, product, contract);
            if (decision.isAllowed()) {
                return Permission.granted(decision.reason());
            }
            refusal = refusal.or(() -> Optional.of(decision.reason()));
        }
        return Permission.refused(refusal.orElse("'%s' has no contract that shows it".formatted(product)));
    }

    /** Returns whether a principal that has no grant learns that a product exists. */
    public static Permission discover(Principal principal, DataProduct product) {
        return discover(principal, product.id(), contracts(product));
    }

    /**
     * Returns whether a principal learns that a product exists, by one of its ports or a grant of one; grants are looked up only
     * where they make a difference.
     *
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public static Permission discover(Principal principal, DataProduct product, Grants grants) {
        Permission without = discover(principal, product);
        if (without.isGranted()) {
            return without;
        }
        for (OutputPort port : product.outputs()) {
            PortGrants given = grants.of(principal, product.id(), port.key());
            AccessDecision with = decide(AccessAct.DISCOVER, principal, product.id(), port.contract(), given);
            if (with.isAllowed()) {
                return Permission.granted(with.reason());
            }
        }
        return without;
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
}
