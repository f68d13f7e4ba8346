package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.AccessId;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.access.grant.AccessTerms;
import io.meshsdk.access.grant.Grantee;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.agreement.AccessAgreements;
import io.meshsdk.core.access.agreement.AgreementVersion;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.core.access.decision.AccessDecision;
import io.meshsdk.core.access.grant.AccessDesk;
import io.meshsdk.core.access.grant.AccessRecords;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.reading.PublishedPorts;
import io.meshsdk.core.reading.Registered;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.identity.ProductId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where access to products is asked for, given, ended and explained, by one principal. Grants are kept in the catalog, so that
 * every mesh over it knows them; products are seen as the catalog has them. What is asked for, decided, given and ended is recorded in
 * the audit where the mesh keeps one, before it happens. Immutable and thread-safe.
 *
 * <p>Who may not find a product gets {@link ProductNotFoundException} from each method, word for word what a name gets that is
 * absent. A request or a grant is shown to who asked for it, and to who controls access: the data steward and the product owner,
 * as {@link io.meshsdk.core.access.decision.Rights} says.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Access {
    private final Environment environment;
    private final Principal principal;

    Access(Environment environment, Principal principal) {
        this.environment = environment;
        this.principal = principal;
    }

    /** Returns a copy in which another principal acts. */
    public Access asPrincipal(Principal other) {
        return new Access(environment, other);
    }

    /**
     * Asks for access to a product, by the name {@code domain.name}. The contract may approve or refuse at once, and policies that
     * are asked at {@link io.meshsdk.policy.EnforcementPoint#READ} may refuse; otherwise the request waits for who controls access.
     * Asking the same again while it waits gives the request there is.
     *
     * @param purpose what the access is for, in words
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws AccessDeniedException if nobody in particular asks
     * @throws IllegalArgumentException if the name is not of this form, the product's own domain asks, the purpose is blank or
     *     longer than 2,000 characters, a port or field is not there, or grants do not last so long
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public AccessRequest request(String product, AccessTerms terms, String purpose) {
        return desk(ProductId.parse(product)).request(terms, purpose);
    }

    /**
     * Asks for access to a product, by the name {@code domain.name}, for a group that the principal is of: a domain, or those of a
     * domain that have a role. It waits for who controls access, whatever the contract approves at once. What is granted then is
     * granted to each of the group for whom an identity provider vouches.
     *
     * @param purpose what the access is for, in words
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws AccessDeniedException if nobody in particular asks, or the principal is not of the group
     * @throws IllegalArgumentException if the name is not of this form, the product's own domain asks, the purpose is blank or
     *     longer than 2,000 characters, a port or field is not there, or grants do not last so long
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public AccessRequest request(String product, Grantee grantee, AccessTerms terms, String purpose) {
        return desk(ProductId.parse(product)).request(grantee, terms, purpose);
    }

    /**
     * Gives what a request asks for. Approving again what is approved changes nothing.
     *
     * @param reason why, in words; may be empty
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws AccessDeniedException if the principal does not control access, asked itself, or a policy forbids it
     * @throws io.meshsdk.error.ConflictException if the request was refused or withdrawn
     * @throws IllegalArgumentException if there is no such request for the principal, or grants do not last so long any more
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public AccessGrant approve(AccessId id, String reason) {
        return desk(id.product()).approve(id.number(), reason);
    }

    /**
     * Refuses what a request asks for. Refusing again changes nothing.
     *
     * @param reason why, in words
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws AccessDeniedException if the principal does not control access, or asked itself
     * @throws io.meshsdk.error.ConflictException if the request was approved or withdrawn
     * @throws IllegalArgumentException if there is no such request for the principal, or no reason
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public AccessRequest refuse(AccessId id, String reason) {
        return desk(id.product()).refuse(id.number(), reason);
    }

    /**
     * Takes back a request of the principal's own. Withdrawing again changes nothing.
     *
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws AccessDeniedException if somebody else asked
     * @throws io.meshsdk.error.ConflictException if the request was approved or refused
     * @throws IllegalArgumentException if there is no such request for the principal
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public AccessRequest withdraw(AccessId id) {
        return desk(id.product()).withdraw(id.number());
    }

    /**
     * Ends a grant before its time, by who controls access or who has it, that of a group by who asked for it: the next partition
     * that is opened does not see it any more. Revoking again changes nothing.
     *
     * @param reason why, in words
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws AccessDeniedException if it is of a group, and somebody else asked for it
     * @throws IllegalArgumentException if there is no such grant for the principal, or no reason
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public AccessGrant revoke(AccessId id, String reason) {
        return desk(id.product()).revoke(id.number(), reason);
    }

    /**
     * Makes a grant last so many days from now on, unless it lasts longer anyway, and speak for what is demanded today: of the ports
     * that there are, of their class and their fields. Who has it may do so itself where the contract approves of it at once.
     *
     * @param days from 1 on
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws AccessDeniedException if who has the grant may not renew it, or a policy forbids it
     * @throws io.meshsdk.error.ConflictException if the grant lapsed or was revoked
     * @throws IllegalArgumentException if there is no such grant for the principal, or grants do not last so long
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    @CanIgnoreReturnValue
    public AccessGrant renew(AccessId id, int days) {
        return desk(id.product()).renew(id.number(), days);
    }

    /**
     * Returns the requests for a product and its grants: all for who controls access, otherwise the principal's own.
     *
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws IllegalArgumentException if the name is not of the form {@code domain.name}
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public AccessRecords list(String product) {
        return desk(ProductId.parse(product)).records();
    }

    /**
     * Returns what the principal may do with a product's only port, and by which rules.
     *
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws IllegalArgumentException if the name is not of the form {@code domain.name}, or there are several ports
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public AccessDecision explain(String product, AccessAct act) {
        return explain(product, "", principal, act);
    }

    /**
     * Returns what somebody may do with a port of a product, and by which rules: of its contract, and of the newest contracts of the
     * product, which hold also where it offers the port no more.
     *
     * @param port the name of the port, of its newest major; or its key, {@code daily/v1}; empty for the only one
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws AccessDeniedException if it is somebody else, and the principal does not control access
     * @throws IllegalArgumentException if the name is not of the form {@code domain.name}, there is no such port, or there are
     *     several and none is named
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public AccessDecision explain(String product, String port, Principal of, AccessAct act) {
        Registered registered = registered(ProductId.parse(product));
        DataProduct found = registered.product();
        if (!of.equals(principal) && !desk(found).controls()) {
            throw new AccessDeniedException(
                    "Cannot explain what %s may do with '%s': %s does not control access to it. Ask its data steward or product owner."
                            .formatted(of, found.id(), principal));
        }
        return new PublishedPorts(environment)
                .explain(act, of, registered.entry(), key(registered.entry(), found, port));
    }

    /** Returns the port of a key, or the newest of a name: of the ports that are offered, or else were. */
    private static PortKey key(CatalogEntry entry, DataProduct product, String port) {
        Stream<PortKey> offered = product.outputs().stream().map(OutputPort::key);
        Stream<PortKey> published = entry.ports().stream().map(PortEntry::key);
        List<PortKey> all = Stream.concat(offered, published).toList();
        boolean isOffered =
                product.outputs().stream().anyMatch(output -> output.name().equals(port));
        return all.stream()
                .filter(key ->
                        key.toString().equals(port) || (!isOffered && key.name().equals(port)))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> port(product, port).key());
    }

    /**
     * Returns a grant as an access agreement in YAML, for tools that read it.
     *
     * @param port the name of a port that the grant covers; empty for the only one
     * @throws ProductNotFoundException if there is no such product for the principal
     * @throws IllegalArgumentException if there is no such grant for the principal, it does not cover the port, or there are several
     *     and none is named
     * @throws io.meshsdk.error.StorageException if the catalog cannot be reached
     */
    public String agreement(AccessId id, String port, AgreementVersion version) {
        DataProduct product = found(id.product());
        AccessGrant grant = desk(product).grant(id.number());
        String named = port.isEmpty() ? grant.terms().port() : port;
        return AccessAgreements.write(grant, product, port(product, named), version);
    }

    private AccessDesk desk(ProductId product) {
        return desk(found(product));
    }

    private AccessDesk desk(DataProduct product) {
        return new AccessDesk(
                product, principal, environment.grants(), new RequestPolicies(environment, product, principal));
    }

    private DataProduct found(ProductId id) {
        return registered(id).product();
    }

    private Registered registered(ProductId id) {
        return Registered.find(environment.catalog(), id, principal)
                .filter(registered -> isVisible(registered.product()))
                .orElseThrow(() -> new ProductNotFoundException(
                        "No data product '%s' for %s: mend the name, or ask its owner for access"
                                .formatted(id, principal)));
    }

    private boolean isVisible(DataProduct product) {
        return AccessRules.discover(principal, product, environment.grants()).isGranted();
    }

    private static OutputPort port(DataProduct product, String name) {
        List<OutputPort> ports = product.outputs().stream()
                .filter(port -> name.isEmpty() || port.name().equals(name))
                .toList();
        if (ports.stream().map(OutputPort::name).distinct().count() != 1) {
            throw new IllegalArgumentException("Cannot choose a port of '%s': name one of %s"
                    .formatted(
                            product.id(),
                            product.outputs().stream()
                                    .map(OutputPort::name)
                                    .distinct()
                                    .sorted()
                                    .toList()));
        }
        return ports.get(ports.size() - 1);
    }
}
