package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.access.grant.AccessRequest;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.QualityReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a policy sees. Thread-safe: policies are asked by threads of the mesh, and one that was given up may ask on. What is looked up
 * in catalog and tables throws {@link io.meshsdk.error.StorageException} where they cannot be read; a policy lets it pass, and the act
 * it is asked about ends with it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface PolicyContext {
    /** Returns the product that is judged. */
    DataProduct product();

    /**
     * Returns the output ports that are judged: the one that is published, or all of the product.
     */
    List<OutputPort> ports();

    /** Returns when the policy is asked. */
    EnforcementPoint point();

    /** Returns the time of the act, of the host's clock: the same for all policies. */
    Instant now();

    /**
     * Returns the time by which what is dated is over: that of the act, or a later one that is recorded already, so that a clock
     * that was set back brings nothing to life again. That of the act unless something is known to be recorded.
     *
     * @throws io.meshsdk.error.ClockBehindException if the host's clock is further behind what is recorded than clocks may differ
     * @throws io.meshsdk.error.StorageException if what is recorded cannot be read
     */
    default Instant trustedNow() {
        return now();
    }

    /** Returns the product as it was last published to a port, read from the table's log; empty before the first time. */
    Optional<DataProduct> published(OutputPort port);

    /** Returns when the product was first published, as the catalog knows; empty where it was not, or nobody knows. */
    default Optional<Instant> firstPublished() {
        return Optional.empty();
    }

    /** Returns what the catalog knows of other products. */
    CatalogView catalog();

    /** Returns what measuring the data found; present at {@link EnforcementPoint#WITH_DATA} only. */
    Optional<QualityReport> report();

    /** Returns what the host vouches for of the place where a port's table lies, as far as it holds now; nothing unless it does. */
    default List<StorageAttestation> attestations(OutputPort port) {
        return List.of();
    }

    /**
     * Returns where the table of one of the product's ports lies and what was last published there, also of ports that are not
     * judged; empty where nobody can tell.
     */
    default Optional<StoredPort> stored(OutputPort port) {
        return Optional.empty();
    }

    /** Returns the approvals of the product that were given, of any of its contracts, oldest first; none unless it knows of some. */
    default List<Approval> approvals() {
        return List.of();
    }

    /**
     * Returns the request for access that is judged, with who asks, for whom, for what and why; present at {@link
     * EnforcementPoint#READ} only.
     */
    default Optional<AccessRequest> request() {
        return Optional.empty();
    }

    /** Returns the digest of the product as approvals name it; empty where nobody computes it. */
    default Optional<String> digest() {
        return Optional.empty();
    }

    /**
     * Returns what a kind of policies derives from this context, so that it is derived once for all policies of a set and not
     * by each. A context that keeps nothing derives it anew.
     *
     * @param type what is derived, and the name it is kept under: a class that is not public keeps it to the package that has
     *     it. Thread-safe, since a policy that took too long may still be at it
     * @param derive makes it, of this context alone; its exceptions are the caller's
     */
    default <T> T derived(Class<T> type, Function<? super PolicyContext, ? extends T> derive) {
        return derive.apply(this);
    }
}
