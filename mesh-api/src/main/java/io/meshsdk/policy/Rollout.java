package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;
import java.util.Optional;

/**
 * How a policy comes into force: in which mode, from when, and until when it spares what was published before. Immutable; each
 * refinement returns a copy.
 *
 * @param mode the mode once it is in force
 * @param effectiveFrom when it comes into force, and only observes until then; empty if it is in force
 * @param grandfatheredUntil until when it only warns of products that were published before it came into force; empty if it
 *     spares none
 * @since 0.1.0
 */
@CheckReturnValue
public record Rollout(PolicyMode mode, Optional<Instant> effectiveFrom, Optional<Instant> grandfatheredUntil) {
    private static final Rollout ENFORCED = of(PolicyMode.ENFORCE);

    /** Returns the rollout of a policy that holds for all, now. */
    public static Rollout enforced() {
        return ENFORCED;
    }

    /** Returns the rollout in a mode, now. */
    public static Rollout of(PolicyMode mode) {
        return new Rollout(mode, Optional.empty(), Optional.empty());
    }

    /** Returns a copy that comes into force at an instant, and observes until then. */
    public Rollout effectiveFrom(Instant instant) {
        return new Rollout(mode, Optional.of(instant), grandfatheredUntil);
    }

    /** Returns a copy that only warns, until an instant, of products that were published before it came into force. */
    public Rollout grandfatheredUntil(Instant instant) {
        return new Rollout(mode, effectiveFrom, Optional.of(instant));
    }

    /**
     * Returns the mode that applies to a product.
     *
     * @param firstPublished when the product was first published; empty where it was not yet
     */
    public PolicyMode at(Instant now, Optional<Instant> firstPublished) {
        if (effectiveFrom.filter(now::isBefore).isPresent()) {
            return PolicyMode.OBSERVE;
        }
        boolean spared = grandfatheredUntil.filter(now::isBefore).isPresent()
                && firstPublished.filter(this::isBeforeForce).isPresent();
        return spared && mode == PolicyMode.ENFORCE ? PolicyMode.WARN : mode;
    }

    /** Where it was always in force, all that was published was published before it was known here. */
    private boolean isBeforeForce(Instant published) {
        return effectiveFrom.map(published::isBefore).orElse(true);
    }
}
