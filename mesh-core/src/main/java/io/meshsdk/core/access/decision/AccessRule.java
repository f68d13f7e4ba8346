package io.meshsdk.core.access.decision;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * The rules that may speak in a decision. One that forbids wins over all that permit; where none permits, nothing is allowed.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum AccessRule {
    /** The domain of who acts is denied. */
    DENIED_DOMAIN(Effect.FORBIDS),
    /** A role of who acts is denied. */
    DENIED_ROLE(Effect.FORBIDS),
    /** Who acts is denied by name. */
    DENIED_PRINCIPAL(Effect.FORBIDS),
    /** Nobody vouches for who acts, so that it counts as nobody in particular. */
    UNVERIFIED(Effect.REFUSES),
    /** Who acts belongs to the domain that owns the product. */
    OWNER_DOMAIN(Effect.PERMITS),
    /** The data is public. */
    PUBLIC_DATA(Effect.PERMITS),
    /** The contract names the domain as consumer. */
    CONSUMER_DOMAIN(Effect.PERMITS),
    /** The contract names a role as consumer. */
    CONSUMER_ROLE(Effect.PERMITS),
    /** Somebody approved a request. */
    GRANT(Effect.PERMITS),
    /** Every principal may find the product. */
    DISCOVERABLE(Effect.PERMITS),
    /** More is demanded than when a grant was given, or it does not cover the port: it opens no data until it is renewed. */
    GRANT_SUSPENDED(Effect.REFUSES),
    /** A named consumer has none of the roles that are required. */
    ROLE_MISSING(Effect.REFUSES),
    /** A named consumer of restricted data has no grant, and no role is named that would stand for one. */
    APPROVAL_MISSING(Effect.REFUSES),
    /** The newest version of the product does not offer the port: its contracts hold, too. */
    PORT_DROPPED(Effect.LIMITS),
    /** A field needs an approval of its own, and no grant names it. */
    FIELD_WITHHELD(Effect.LIMITS),
    /** More is demanded of a field than when a grant was given that names it. */
    FIELD_SUSPENDED(Effect.LIMITS),
    /** A grant shows a field as it is. */
    FIELD_CLEAR(Effect.PERMITS);

    private final Effect effect;

    AccessRule(Effect effect) {
        this.effect = effect;
    }

    /** Returns what it does to a decision. */
    public Effect effect() {
        return effect;
    }

    /** What a rule does to a decision. */
    public enum Effect {
        /** It allows, unless another forbids. */
        PERMITS,
        /** It forbids, whatever others say. */
        FORBIDS,
        /** It says what does not allow, so that another rule has to. */
        REFUSES,
        /** It says what is not allowed whole. */
        LIMITS
    }
}
