package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.StorageException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.StoredTable;
import io.meshsdk.spi.storage.WriteMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Publishes rows that are in a table already: those that others wrote, and those of an earlier version. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class TablePublisher {
    private final Environment environment;
    private final List<PublicationListener> listeners;
    private final BiFunction<String, Principal, Optional<Dataset>> products;

    /**
     * Creates a publisher that works in an environment and tells listeners how it gets on.
     *
     * @param products opens products that checks name, as who acts sees them
     */
    public TablePublisher(
            Environment environment,
            List<PublicationListener> listeners,
            BiFunction<String, Principal, Optional<Dataset>> products) {
        this.environment = environment;
        this.listeners = List.copyOf(listeners);
        this.products = products;
    }

    /**
     * Measures a version of a table under a contract where it is, and records contract and findings in a commit without rows.
     *
     * @throws AccessDeniedException if the principal may not publish in the product's domain
     * @throws io.meshsdk.error.InvalidProductException if the port cannot be a table
     * @throws io.meshsdk.error.ConflictException if others changed the table over and over
     * @throws StorageException if there is no table or no such version, or it is partitioned in another way
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether the commit happened
     */
    public Outcome attest(AttestationOrder order) {
        return attestation(order).attest();
    }

    /** Does all of {@link #attest} but the commit; throws as it does. */
    public Judgement judge(AttestationOrder order) {
        return attestation(order).judge();
    }

    /**
     * Makes an earlier version the newest again, unless its contract, its rows or its age forbid it.
     *
     * @throws AccessDeniedException if the principal may not publish in the product's domain
     * @throws io.meshsdk.error.ConflictException if others changed the table meanwhile
     * @throws StorageException if there is no such version, it has no contract, or the provider restores none
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether the commit happened
     */
    public Outcome restore(RestoreOrder order) {
        AccessRules.requirePublisher("restore", order.principal(), order.product());
        StorageProvider storage = environment.storage().of(order.port().format());
        StoredTable old = storage.open(order.port().location(), AsOf.version(order.version()));
        DataProduct product = StoredForm.decode(old.contract()
                .orElseThrow(() -> new StorageException(
                        "Cannot restore version %d of '%s': it was made under no contract. Restore one that has one."
                                .formatted(order.version(), order.product()))));
        if (!product.id().equals(order.product())) {
            throw new StorageException("Cannot restore version %d of '%s': it belongs to '%s'. Reconcile the catalog."
                    .formatted(order.version(), order.product(), product.id()));
        }
        OutputPort port =
                product.output(order.port().name(), order.port().version().major());
        Order restored = new Order(
                product, port, WriteMode.overwrite(), PublicationId.fresh(), order.principal(), old::dataset, Map.of());
        Instant now = environment.clock().instant();
        Surroundings around = surroundings(now, order.principal())
                .previous(() -> Optional.of(
                        storage.open(order.port().location(), AsOf.latest()).dataset()));
        return new Restoration(
                        environment,
                        restored,
                        old,
                        order.port().location(),
                        new ProgressReport(restored, listeners),
                        around)
                .restore();
    }

    private Attestation attestation(AttestationOrder order) {
        AccessRules.requirePublisher(
                "attest", order.principal(), order.product().id());
        StorageProvider storage = environment.storage().of(order.port().format());
        PortTable table = PortTable.of(order.product(), order.port(), environment.place());
        AsOf asOf = order.version().isPresent() ? AsOf.version(order.version().getAsLong()) : AsOf.latest();
        Order attested = new Order(
                order.product(),
                order.port(),
                WriteMode.append(),
                PublicationId.fresh(),
                order.principal(),
                () -> storage.open(table.location(), asOf).dataset(),
                Map.of());
        return new Attestation(
                environment,
                attested,
                order.version(),
                new ProgressReport(attested, listeners),
                now -> surroundings(now, order.principal()));
    }

    private Surroundings surroundings(Instant now, Principal principal) {
        return Surroundings.at(now).datasets(name -> products.apply(name, principal));
    }
}
