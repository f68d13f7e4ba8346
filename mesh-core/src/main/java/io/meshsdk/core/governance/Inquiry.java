package io.meshsdk.core.governance;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.stored.StoredForm;
import io.meshsdk.core.internal.Once;
import io.meshsdk.identity.PortKey;
import io.meshsdk.policy.Approval;
import io.meshsdk.policy.CatalogView;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyContext;
import io.meshsdk.policy.StorageAttestation;
import io.meshsdk.policy.StoredPort;
import io.meshsdk.quality.QualityReport;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What policies are asked about: a product, at a point, at a time, with what is known then. Immutable; each refinement
 * returns a copy.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Inquiry implements PolicyContext {
    private final DataProduct product;
    private final EnforcementPoint point;
    private final Time time;
    private final Known known;
    private final Testimony testimony;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    private Inquiry(DataProduct product, EnforcementPoint point, Time time, Known known, Testimony testimony) {
        this.product = product;
        this.point = point;
        this.time = time;
        this.known = known;
        this.testimony = testimony;
    }

    /** Returns an inquiry about all ports of a product, of which nothing was published, with an empty catalog. */
    public static Inquiry of(DataProduct product, EnforcementPoint point, Instant now) {
        Known nothing = new Known(product.outputs(), Map.of(), CatalogView.empty(), null, Optional::empty);
        return new Inquiry(product, point, new Time(now, () -> now), nothing, Testimony.NONE);
    }

    /** Returns a copy about one port only. */
    public Inquiry port(OutputPort port) {
        return with(new Known(List.of(port), known.published, known.catalog, known.report, known.firstPublished));
    }

    /** Returns a copy that knows what was last published to its ports; looks at once, so that no policy is blamed for it. */
    public Inquiry published(Function<? super OutputPort, Optional<DataProduct>> lookup) {
        Map<PortKey, DataProduct> published = new HashMap<>();
        for (OutputPort port : known.ports) {
            lookup.apply(port).ifPresent(last -> published.put(port.key(), last));
        }
        return with(new Known(known.ports, Map.copyOf(published), known.catalog, known.report, known.firstPublished));
    }

    /** Returns a copy that knows a catalog. */
    public Inquiry catalog(CatalogView catalog) {
        return with(new Known(known.ports, known.published, catalog, known.report, known.firstPublished));
    }

    /** Returns a copy that knows what measuring the data found. */
    public Inquiry report(QualityReport report) {
        return with(new Known(known.ports, known.published, known.catalog, report, known.firstPublished));
    }

    /**
     * Returns a copy that knows when the product was first published.
     *
     * @param lookup finds it; asked once, where a policy needs it
     */
    public Inquiry firstPublished(Supplier<Optional<Instant>> lookup) {
        return with(new Known(known.ports, known.published, known.catalog, known.report, new Once<>(lookup)));
    }

    /**
     * Returns a copy that knows what the host vouches for.
     *
     * @param lookup tells what is vouched for of the place of a port's table; asked once for each port, where a policy needs it
     */
    public Inquiry attested(Function<? super OutputPort, List<StorageAttestation>> lookup) {
        return new Inquiry(
                product,
                point,
                time,
                known,
                new Testimony(once(lookup), testimony.approvals, testimony.request, testimony.stored));
    }

    /**
     * Returns a copy that knows who approved the product.
     *
     * @param lookup finds the approvals; asked once, where a policy needs them
     */
    public Inquiry approved(Supplier<List<Approval>> lookup) {
        return new Inquiry(
                product,
                point,
                time,
                known,
                new Testimony(testimony.attestations, new Once<>(lookup), testimony.request, testimony.stored));
    }

    /**
     * Returns a copy that knows by which time what is dated ends.
     *
     * @param lookup tells it; asked once, where something depends on it
     */
    Inquiry trusting(Supplier<Instant> lookup) {
        return new Inquiry(product, point, new Time(time.now, new Once<>(lookup)), known, testimony);
    }

    /** Returns a copy about a request for access. */
    public Inquiry request(AccessRequest asked) {
        return new Inquiry(
                product,
                point,
                time,
                known,
                new Testimony(testimony.attestations, testimony.approvals, Optional.of(asked), testimony.stored));
    }

    /**
     * Returns a copy that knows where tables lie, and what was last published there.
     *
     * @param lookup tells it of a port of the product; asked once for each, where a policy needs it
     */
    public Inquiry stored(Function<? super OutputPort, Optional<StoredPort>> lookup) {
        return new Inquiry(
                product,
                point,
                time,
                known,
                new Testimony(testimony.attestations, testimony.approvals, testimony.request, once(lookup)));
    }

    @Override
    public DataProduct product() {
        return product;
    }

    @Override
    public List<OutputPort> ports() {
        return known.ports;
    }

    @Override
    public EnforcementPoint point() {
        return point;
    }

    @Override
    public Instant now() {
        return time.now;
    }

    @Override
    public Instant trustedNow() {
        return time.trusted.get();
    }

    @Override
    public Optional<DataProduct> published(OutputPort port) {
        return Optional.ofNullable(known.published.get(port.key()));
    }

    @Override
    public CatalogView catalog() {
        return known.catalog;
    }

    @Override
    public Optional<QualityReport> report() {
        return Optional.ofNullable(known.report);
    }

    @Override
    public List<StorageAttestation> attestations(OutputPort port) {
        List<StorageAttestation> given = testimony.attestations.apply(port);
        return given.isEmpty()
                ? given
                : given.stream()
                        .filter(attestation -> trustedNow().isBefore(attestation.until()))
                        .toList();
    }

    @Override
    public Optional<StoredPort> stored(OutputPort port) {
        return testimony.stored.apply(port);
    }

    @Override
    public List<Approval> approvals() {
        return testimony.approvals.get();
    }

    @Override
    public Optional<AccessRequest> request() {
        return testimony.request;
    }

    @Override
    public Optional<String> digest() {
        return Optional.of(StoredForm.encode(product).digest());
    }

    @Override
    public Optional<Instant> firstPublished() {
        return known.firstPublished.get();
    }

    /** Keeps what is derived, as long as this inquiry is kept; a copy derives it anew. */
    @Override
    public <T> T derived(Class<T> type, Function<? super PolicyContext, ? extends T> derive) {
        Object known = derived.get(type);
        if (known == null) {
            T made = derive.apply(this);
            Object other = derived.putIfAbsent(type, made);
            known = other == null ? made : other;
        }
        return type.cast(known);
    }

    /** What failed is looked up again. Ports are told apart by who they are: another description of a port may name another place. */
    private static <T> Function<OutputPort, T> once(Function<? super OutputPort, T> lookup) {
        Map<OutputPort, Once<T>> asked = Collections.synchronizedMap(new IdentityHashMap<>());
        return port -> asked.computeIfAbsent(port, one -> new Once<>(() -> lookup.apply(one)))
                .get();
    }

    private Inquiry with(Known changed) {
        return new Inquiry(product, point, time, changed, testimony);
    }

    private record Time(Instant now, Supplier<Instant> trusted) {}

    /** What people vouch for and ask for, and the logs of tables. */
    private record Testimony(
            Function<? super OutputPort, List<StorageAttestation>> attestations,
            Supplier<List<Approval>> approvals,
            Optional<AccessRequest> request,
            Function<? super OutputPort, Optional<StoredPort>> stored) {
        private static final Testimony NONE =
                new Testimony(port -> List.of(), List::of, Optional.empty(), port -> Optional.empty());
    }

    private record Known(
            List<OutputPort> ports,
            Map<PortKey, DataProduct> published,
            CatalogView catalog,
            @Nullable QualityReport report,
            Supplier<Optional<Instant>> firstPublished) {}
}
