package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.CatalogEntry;
import io.meshsdk.catalog.PortEntry;
import io.meshsdk.contract.DataContract;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.reading.ReadOrder;
import io.meshsdk.core.verification.Verification;
import io.meshsdk.core.verification.VersionVerifier;
import io.meshsdk.core.verification.VersionVerifier.Rows;
import io.meshsdk.error.ProductNotFoundException;
import io.meshsdk.error.StorageException;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A look at a published version in the making: whether it is what its commit says. Unless said otherwise it looks at the product's
 * only port, as the mesh's principal, and reads no rows. Immutable and thread-safe; each refinement returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class VerificationRequest {
    private final Environment environment;
    private final ReadOrder order;
    private final Rows rows;

    private VerificationRequest(Environment environment, ReadOrder order, Rows rows) {
        this.environment = environment;
        this.order = order;
        this.rows = rows;
    }

    static VerificationRequest of(Environment environment, ReadOrder order) {
        return new VerificationRequest(environment, order, Rows.LEFT);
    }

    /** Returns a copy that looks as a principal. */
    public VerificationRequest asPrincipal(Principal principal) {
        return new VerificationRequest(environment, order.asPrincipal(principal), rows);
    }

    /** Returns a copy that looks at a port by its name. */
    public VerificationRequest port(String name) {
        return new VerificationRequest(environment, order.withPort(name), rows);
    }

    /** Returns a copy that looks at a major version of the port. */
    public VerificationRequest major(int version) {
        return new VerificationRequest(environment, order.withMajor(version), rows);
    }

    /** Returns a copy that measures the rows again, too, and asks the policies that judge them. */
    public VerificationRequest measuringAgain() {
        return new VerificationRequest(environment, order, Rows.MEASURED);
    }

    /**
     * Looks at a version of the table.
     *
     * @throws io.meshsdk.error.AccessDeniedException if the principal is not of the product's domain, or is denied by the contract
     *     of the version or of today
     * @throws io.meshsdk.error.ProductNotFoundException if there is no such product or port
     * @throws io.meshsdk.error.StorageException if there is no such version, or the table's log cannot be read
     * @throws IllegalArgumentException if there are several ports and none is named
     */
    public Verification tableVersion(long version) {
        AccessRules.requirePublisher("verify", order.principal(), order.product());
        PortEntry port = port();
        contracts(port, version)
                .forEach(contract -> AccessRules.requireClear("verify", order.principal(), order.product(), contract));
        return new VersionVerifier(environment, order.product(), port).verify(version, rows);
    }

    /** What is verified is told to nobody whom a contract denies: that of the version, of the table, or of the catalog. */
    private Stream<DataContract> contracts(PortEntry port, long version) {
        StorageProvider storage = environment.storage().of(port.format());
        return Stream.<Supplier<Optional<ContractDocument>>>of(
                        () -> environment.catalog().find(order.product()).map(CatalogEntry::contract),
                        () -> storage.state(port.location()).flatMap(TableState::contract),
                        () -> storage.open(port.location(), AsOf.version(version))
                                .contract())
                .flatMap(document -> readable(document).stream())
                .flatMap(product -> product.findOutput(port.key()).stream())
                .map(OutputPort::contract);
    }

    /** One that was changed, or is gone, is for the verification to tell. */
    private Optional<DataProduct> readable(Supplier<Optional<ContractDocument>> document) {
        try {
            return document.get()
                    .map(StoredForm::decode)
                    .filter(found -> found.id().equals(order.product()));
        } catch (StorageException e) {
            return Optional.empty();
        }
    }

    /** Found without a look into the contract, which may be what somebody changed. */
    private PortEntry port() {
        List<PortEntry> ports =
                environment.catalog().find(order.product()).map(CatalogEntry::ports).orElse(List.of()).stream()
                        .filter(this::isAskedFor)
                        .toList();
        if (ports.stream().map(PortEntry::name).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "Cannot choose a port of '%s': name one with port(...)".formatted(order.product()));
        }
        return ports.stream()
                .max(Comparator.comparing(PortEntry::version))
                .orElseThrow(() -> new ProductNotFoundException(
                        "No data product '%s' with such a port: mend the name, or publish it first"
                                .formatted(order.product())));
    }

    private boolean isAskedFor(PortEntry port) {
        boolean sameMajor = order.major().isEmpty()
                || port.version().major() == order.major().getAsInt();
        return sameMajor && (order.port().isEmpty() || port.name().equals(order.port()));
    }
}
