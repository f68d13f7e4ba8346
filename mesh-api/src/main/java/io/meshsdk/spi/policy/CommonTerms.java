package io.meshsdk.spi.policy;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.policy.EnforcementPoint;
import io.meshsdk.policy.PolicyScope;
import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.WaiverRules;
import io.meshsdk.quality.Severity;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What may be said of a policy of any kind, in documents and bundles. Immutable.
 *
 * @param version the version that its author gives it
 * @param scope whose products it judges
 * @param points when it is asked, one at least, in their order
 * @param severity how bad its violations are, unless its settings say it of some
 * @param rollout how it comes into force
 * @param waivers how far it may be waived
 * @since 0.1.0
 */
@CheckReturnValue
public record CommonTerms(
        String version,
        PolicyScope scope,
        Set<EnforcementPoint> points,
        Severity severity,
        Rollout rollout,
        WaiverRules waivers) {
    /**
     * Copies the points, in their order.
     *
     * @throws IllegalArgumentException if there is none
     */
    public CommonTerms {
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "Invalid terms of a policy: expected one point at least at which it is asked");
        }
        points = Collections.unmodifiableSet(
                new LinkedHashSet<>(points.stream().sorted().toList()));
    }
}
