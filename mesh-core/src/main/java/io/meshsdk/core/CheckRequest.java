package io.meshsdk.core;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CanIgnoreReturnValue;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.publication.Publisher;
import io.meshsdk.data.Dataset;
import io.meshsdk.quality.QualityReport;
import io.meshsdk.quality.engine.KeptStates;
import io.meshsdk.quality.engine.Measurement;
import io.meshsdk.quality.engine.Progress;
import io.meshsdk.quality.engine.Quarantine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A measurement of data against a contract that says more: how long it may take, what becomes of rows that break checks, what
 * is known already. Writes nothing. Not thread-safe. Made by {@link Mesh#checking}.
 *
 * @since 0.1.0
 */
@CanIgnoreReturnValue
public final class CheckRequest {
    private final Publisher publisher;
    private final DataProduct product;
    private final Principal principal;
    private final Map<String, byte[]> profiles = new LinkedHashMap<>();
    private UnaryOperator<Measurement> how = UnaryOperator.identity();
    private @Nullable String port;

    CheckRequest(Publisher publisher, DataProduct product, Principal principal) {
        this.publisher = publisher;
        this.product = product;
        this.principal = principal;
    }

    /** Names the port whose contract the data is held to; needed where the product has several. */
    public CheckRequest port(String name) {
        port = name;
        return this;
    }

    /** Stops, between batches, once the host says so. */
    public CheckRequest until(BooleanSupplier isCancelled) {
        return with(measurement -> measurement.until(isCancelled));
    }

    /** Stops, between batches, once a time is over. */
    public CheckRequest within(Duration budget) {
        return with(measurement -> measurement.within(budget));
    }

    /** Tells how far it is after each partition, on the thread that measured it. */
    public CheckRequest telling(Consumer<? super Progress> listener) {
        return with(measurement -> measurement.telling(listener));
    }

    /** Hands over the rows that break checks, as they are measured. */
    public CheckRequest quarantining(Quarantine rows) {
        return with(measurement -> measurement.quarantining(rows));
    }

    /** Looks for kept states of files that do not change, and keeps those of files it reads. */
    public CheckRequest keeping(KeptStates states) {
        return with(measurement -> measurement.keeping(states));
    }

    /** Gives a profile that was stored, by the name that checks of drift call it. */
    public CheckRequest profile(String name, byte[] stored) {
        profiles.put(name, stored.clone());
        return this;
    }

    /**
     * Measures data.
     *
     * @throws io.meshsdk.error.DataSourceException if the data cannot be read
     * @throws io.meshsdk.error.MeasurementStoppedException if the host stops it, or its time is over
     */
    @CheckReturnValue
    public QualityReport report(Dataset data) {
        OutputPort chosen = port == null ? product.output() : product.output(port);
        return publisher.check(product, chosen, principal, data, profiles, how);
    }

    private CheckRequest with(UnaryOperator<Measurement> more) {
        UnaryOperator<Measurement> before = how;
        how = measurement -> more.apply(before.apply(measurement));
        return this;
    }
}
