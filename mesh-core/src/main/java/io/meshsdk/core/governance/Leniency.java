package io.meshsdk.core.governance;

import io.meshsdk.policy.Rollout;
import io.meshsdk.policy.WaiverRules;
import java.time.Instant;
import java.util.Optional;

/** How much room a policy leaves beside what it asks. */
final class Leniency {
    private Leniency() {}

    /** Returns whether one rollout spares nobody at any time whom another does not. */
    static boolean isAsStrict(Rollout one, Rollout other) {
        return one.mode().compareTo(other.mode()) >= 0
                && isNotAfter(one.effectiveFrom(), other.effectiveFrom())
                && isNotAfter(one.grandfatheredUntil(), other.grandfatheredUntil())
                && (!sparesAll(one) || sparesAll(other));
    }

    /** Without a date on which it came into force, all that is published was published before it. */
    private static boolean sparesAll(Rollout rollout) {
        return rollout.grandfatheredUntil().isPresent()
                && rollout.effectiveFrom().isEmpty();
    }

    /** Returns whether nothing can be waived by some rules that cannot be by others. */
    static boolean isAsStrict(WaiverRules one, WaiverRules other) {
        return !one.waivable()
                || (other.waivable()
                        && one.longest().compareTo(other.longest()) <= 0
                        && one.renewals() <= other.renewals()
                        && one.perDomain() <= other.perDomain());
    }

    /** No moment is the first of all. */
    private static boolean isNotAfter(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.filter(last -> !one.get().isAfter(last)).isPresent();
    }
}
