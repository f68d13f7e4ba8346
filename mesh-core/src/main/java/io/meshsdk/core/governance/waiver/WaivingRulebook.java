package io.meshsdk.core.governance.waiver;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.catalog.Catalog;
import io.meshsdk.core.governance.LastCommit;
import io.meshsdk.core.governance.PolicySet;
import io.meshsdk.core.governance.Rulebook;
import io.meshsdk.core.internal.Once;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The policies of another rulebook, of which the catalog has waivers, and whose dates are over by the latest time on record.
 *
 * @param policies the other rulebook
 * @param catalog the catalog that has the waivers
 * @param allowedSkew how far the host's clock may be behind what is recorded
 * @param lastAudited tells when the last record of the audit was made; empty where there is none
 * @since 0.1.0
 */
@CheckReturnValue
public record WaivingRulebook(
        Rulebook policies, Catalog catalog, Duration allowedSkew, Supplier<Optional<Instant>> lastAudited)
        implements Rulebook {
    @Override
    public PolicySet inForce(Optional<LastCommit> last) {
        PolicySet inForce = policies.inForce(last);
        RecordedTime time = new RecordedTime(
                catalog,
                allowedSkew,
                new Once<>(() -> Stream.concat(last.map(LastCommit::at).stream(), lastAudited.get().stream())
                        .toList()));
        return inForce.by(time::now).exempting(new DomainWaivers(catalog, time, inForce));
    }
}
