package io.meshsdk.core.reading;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.access.Decisions;
import io.meshsdk.core.access.decision.AccessAct;
import io.meshsdk.core.access.decision.AccessDecision;
import io.meshsdk.core.access.decision.AccessRule;
import io.meshsdk.core.access.decision.GrantedPorts;
import io.meshsdk.core.access.decision.PortGrants;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.ProviderNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PortKey;
import io.meshsdk.spi.storage.TableState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds published ports for those who may read them.
 *
 * @param environment where they are looked for
 * @param decisions who may read
 * @since 0.1.0
 */
@CheckReturnValue
public record PublishedPorts(Environment environment, Decisions decisions) {
    /** Creates what finds ports for those whom contracts or grants let read. */
    public PublishedPorts(Environment environment) {
        this(environment, Decisions.granted(environment.grants()));
    }

    /**
     * Returns the port that is asked for.
     *
     * @throws ProductNotFoundException if there is no such product or port, or the principal may not read it: both read the
     *     same, also where its table or its entry in the catalog cannot be read
     * @throws ProviderNotFoundException if there is no provider of the format of a table that the principal may read
     * @throws StorageException if the log of a table that the principal may read cannot be read
     * @throws IllegalArgumentException if there are several ports and none is named
     */
    public PublishedPort find(ReadOrder order) {
        Registered registered = Registered.find(environment.catalog(), order.product(), order.principal())
                .orElseThrow(() -> notFound(order));
        List<PublishedPort> readable = registered.entry().ports().stream()
                .filter(port -> isAskedFor(port, order))
                .flatMap(port -> todayFor(order.principal(), port, registered.product()).stream())
                .filter(port ->
                        port.read(decisions, order.principal(), order.product()).admits())
                .toList();
        return choose(readable, order);
    }

    /** What is wrong with a table, and where it lies, is told to those whom the catalog lets read it; to others it is absent. */
    private Optional<PublishedPort> todayFor(Principal principal, PortEntry entry, DataProduct newest) {
        try {
            return today(entry, newest);
        } catch (StorageException | ProviderNotFoundException e) {
            if (isReadByNewest(principal, entry.key(), newest)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private boolean isReadByNewest(Principal principal, PortKey key, DataProduct newest) {
        List<OutputPort> holding = GrantedPorts.holdingFor(key, newest);
        return !holding.isEmpty()
                && holding.stream()
                        .allMatch(port -> decisions
                                .read(principal, newest.id(), key, port.contract())
                                .admits());
    }

    static ProductNotFoundException notFound(ReadOrder order) {
        String port = order.port().isEmpty() ? "" : ", port '%s'".formatted(order.port());
        return new ProductNotFoundException("No data product '%s'%s for %s: mend the name, or ask its owner for access"
                .formatted(order.product(), port, order.principal()));
    }

    private static boolean isAskedFor(PortEntry port, ReadOrder order) {
        boolean sameMajor = order.major().isEmpty()
                || port.version().major() == order.major().getAsInt();
        return sameMajor && (order.port().isEmpty() || port.name().equals(order.port()));
    }

    /** Returns a port as it is today; empty where it, or the product, is not there any more. */
    Optional<PublishedPort> today(ReadOrder order, PortEntry entry) {
        return environment
                .catalog()
                .find(order.product())
                .map(CatalogEntry::contract)
                .map(StoredForm::decode)
                .flatMap(newest -> today(entry, newest));
    }

    /**
     * Returns a port as it is today; empty where it is not there any more. The catalog says where the table lies, and the table's log
     * says what holds. What the catalog knows of the newest version may only make it stricter; where it is behind the log it says
     * nothing.
     *
     * @param entry the port as the catalog has it
     * @param newest the product as the catalog has it
     * @throws ProviderNotFoundException if there is no provider of the table's format
     * @throws StorageException if the table's log cannot be read
     */
    public Optional<PublishedPort> today(PortEntry entry, DataProduct newest) {
        return environment
                .storage()
                .of(entry.format())
                .state(entry.location())
                .flatMap(TableState::contract)
                .map(StoredForm::decode)
                .flatMap(published -> published
                        .findOutput(entry.key())
                        .map(port -> PublishedPort.of(entry, port.contract(), newer(newest, published))));
    }

    /**
     * Returns what somebody may do with a port, and by which rules: by the contract that its table's log has last and by those of the
     * newest version, all of which hold. Where the log cannot be read, and the newest version does not let somebody read, that is all
     * that is said.
     *
     * @param entry the product as the catalog has it
     * @param key a port that the newest version offers, or that was published
     * @throws IllegalArgumentException if it is neither
     * @throws StorageException if catalog or storage cannot be reached
     */
    public AccessDecision explain(AccessAct act, Principal of, CatalogEntry entry, PortKey key) {
        DataProduct newest = StoredForm.decode(entry.contract());
        List<DataContract> contracts = entry.ports().stream()
                .filter(port -> port.key().equals(key))
                .flatMap(port -> todayFor(of, port, newest).stream())
                .findFirst()
                .map(PublishedPort::all)
                .orElseGet(() -> newest.findOutput(key).map(OutputPort::contract).stream()
                        .toList());
        PortGrants grants = environment.grants().of(of, entry.product(), key);
        AccessDecision decision = contracts.stream()
                .map(contract -> AccessRules.decide(act, of, entry.product(), contract, grants))
                .reduce(AccessDecision::and)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot explain port '%s' of '%s': there is none".formatted(key, entry.product())));
        return newest.findOutput(key).isPresent()
                ? decision
                : decision.saying(
                        AccessRule.PORT_DROPPED,
                        "port '%s' is offered no more, and the newest contracts of '%s' hold for it, too"
                                .formatted(key, entry.product()));
    }

    private static DataProduct newer(DataProduct registered, DataProduct published) {
        return registered.version().compareTo(published.version()) < 0 ? published : registered;
    }

    private static PublishedPort choose(List<PublishedPort> readable, ReadOrder order) {
        if (readable.stream().map(port -> port.entry().name()).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "Cannot choose a port of '%s': name one with port(...)".formatted(order.product()));
        }
        return readable.stream()
                .max(Comparator.comparing(port -> port.entry().version()))
                .orElseThrow(() -> notFound(order));
    }
}
