package io.meshsdk.core.publication;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.AccessRules;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.providers.Environment;
import io.meshsdk.core.providers.HeldKeys;
import io.meshsdk.core.publication.tables.PortTable;
import io.meshsdk.data.Dataset;
import io.meshsdk.error.AccessDeniedException;
import io.meshsdk.error.ConflictException;
import io.meshsdk.identity.PublicationId;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.Measurement;
import io.meshsdk.quality.engine.Surroundings;
import io.meshsdk.spi.storage.AsOf;
import io.meshsdk.spi.storage.ContractDocument;
import io.meshsdk.spi.storage.RecordedCommit;
import io.meshsdk.spi.storage.StorageProvider;
import io.meshsdk.spi.storage.TableState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Publishes data products: the one way data flows. Thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Publisher {
    private final Environment environment;
    private final List<PublicationListener> listeners;
    private final BiFunction<String, Principal, Optional<Dataset>> products;

    /**
     * Creates a publisher that works in an environment and tells listeners how it gets on.
     *
     * @param products opens products that checks name, as who acts sees them
     */
    public Publisher(
            Environment environment,
            List<PublicationListener> listeners,
            BiFunction<String, Principal, Optional<Dataset>> products) {
        this.environment = environment;
        this.listeners = List.copyOf(listeners);
        this.products = products;
    }

    /**
     * Publishes, or returns what an earlier publication of the same id did.
     *
     * @throws AccessDeniedException if the principal may not publish in the product's domain
     * @throws io.meshsdk.error.InvalidProductException if the port cannot be a table
     * @throws ConflictException if the id is recorded with another contract, or below the highest of its series
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read
     * @throws io.meshsdk.error.StorageException if the storage fails; nothing was made visible
     * @throws io.meshsdk.error.UnknownOutcomeException if nobody knows whether the commit happened
     */
    public Outcome publish(Order order) {
        Attempt attempt = attempt(order);
        Optional<RecordedCommit> recorded = recorded(order, attempt);
        return recorded.isPresent() ? attempt.replay(recorded.get()) : attempt.publish();
    }

    /**
     * Does all of {@link #publish} but the commit; throws as it does. Where the id is recorded nothing is judged, and nothing
     * blocks: publishing returns what happened.
     */
    public Judgement judge(Order order) {
        Attempt attempt = attempt(order);
        return recorded(order, attempt).isPresent() ? Judgement.nothing() : attempt.judge();
    }

    /**
     * Measures data against the contract of a port as a publication would. Writes nothing; checks that speak of the whole
     * table speak of this data alone. What is published of the product already is looked at only where the principal sees all
     * of it in the clear, by the contract that was published with it: whoever writes a contract says what of it is told.
     *
     * @param principal who acts
     * @param profiles stored profiles that drift is seen from, by name
     * @param how says more of the measurement
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read
     * @throws io.meshsdk.error.MeasurementStoppedException if the measurement is stopped before its end
     */
    public QualityReport check(
            DataProduct product,
            OutputPort port,
            Principal principal,
            Dataset data,
            Map<String, byte[]> profiles,
            UnaryOperator<Measurement> how) {
        Instant now = environment.clock().instant();
        Surroundings surroundings = surroundings(now, principal, profiles)
                .previous(() -> current(
                        PortTable.of(product, port, environment.place()),
                        port.format(),
                        state -> seesClear(principal, product, port, state)));
        Examination examination = new Examination(environment, product, port, now, surroundings);
        try (HeldKeys keys = environment.measuring().holdKeys()) {
            return examination
                    .holding(keys)
                    .report(data, measurement -> how.apply(measurement.on(environment.executor())));
        }
    }

    private Surroundings surroundings(Instant now, Principal principal, Map<String, byte[]> profiles) {
        Surroundings surroundings = Surroundings.at(now).datasets(name -> products.apply(name, principal));
        for (Map.Entry<String, byte[]> profile : profiles.entrySet()) {
            surroundings = surroundings.profile(profile.getKey(), profile.getValue());
        }
        return surroundings;
    }

    /** A location that a contract names may be another product's. */
    private static boolean seesClear(Principal principal, DataProduct product, OutputPort port, TableState state) {
        return state.contract()
                .map(StoredForm::decode)
                .filter(published -> AccessRules.seesClear(principal, product.id(), port.key(), published))
                .isPresent();
    }

    private Optional<Dataset> current(PortTable table, String format, Predicate<TableState> shown) {
        StorageProvider storage = environment.storage().of(format);
        return storage.state(table.location())
                .filter(shown)
                .map(state -> storage.open(table.location(), AsOf.version(state.version()))
                        .dataset());
    }

    private Attempt attempt(Order order) {
        AccessRules.requirePublisher(
                "publish", order.principal(), order.product().id());
        PortTable table = PortTable.of(order.product(), order.port(), environment.place());
        return new Attempt(
                environment,
                order,
                table,
                new ProgressReport(order, listeners),
                now -> surroundings(now, order.principal(), order.profiles())
                        .previous(() -> current(table, order.port().format(), any -> true)));
    }

    private Optional<RecordedCommit> recorded(Order order, Attempt attempt) {
        if (!(order.id() instanceof PublicationId.Numbered)) {
            return Optional.empty();
        }
        StorageProvider storage = environment.storage().of(order.port().format());
        Optional<RecordedCommit> recorded = storage.publication(attempt.location(), order.id());
        if (recorded.isPresent()) {
            requireSameContract(order, recorded.get());
            Verdicts.requireWriter(
                    order,
                    storage.state(attempt.location())
                            .flatMap(TableState::contract)
                            .map(StoredForm::decode));
        }
        return recorded;
    }

    private static void requireSameContract(Order order, RecordedCommit commit) {
        ContractDocument document = StoredForm.encode(order.product());
        if (!commit.facts().contractDigest().equals(document.digest())) {
            throw new ConflictException(
                    "Cannot publish '%s' as '%s': this id was published under another contract. Choose another number."
                            .formatted(order.product().id(), order.id()));
        }
    }
}
