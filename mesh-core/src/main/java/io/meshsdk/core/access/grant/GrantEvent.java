package io.meshsdk.core.access.grant;

import io.meshsdk.access.grant.AccessGrant;
import io.meshsdk.access.grant.GrantBasis;
import io.meshsdk.access.grant.Ruling;
import java.time.Instant;

/** An entry of the journal of a product's grants. */
sealed interface GrantEvent {
    /** Somebody gets access; of several of one request the first one stands. */
    record Given(AccessGrant grant) implements GrantEvent {}

    /** A grant lasts longer, and speaks for what is demanded then. */
    record Renewed(long number, Instant until, GrantBasis basis) implements GrantEvent {}

    /** A grant ends before its time. */
    record Revoked(long number, Ruling ruling) implements GrantEvent {}
}
