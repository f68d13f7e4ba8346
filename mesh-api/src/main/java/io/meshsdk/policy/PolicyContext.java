package io.meshsdk.policy;

import io.meshsdk.DataProduct;
import io.meshsdk.OutputPort;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.QualityReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a policy sees.
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

    /** Returns the digest of the product as approvals name it; empty where nobody computes it. */
    default Optional<String> digest() {
        return Optional.empty();
    }
}
