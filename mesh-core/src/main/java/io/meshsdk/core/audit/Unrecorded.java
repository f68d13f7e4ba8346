package io.meshsdk.core.audit;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * What becomes of an act that cannot be recorded.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Unrecorded {
    /** It is refused where its recording is demanded, and goes on elsewhere; the record waits, as with {@link #PENDING}. */
    REFUSED_WHERE_DEMANDED,
    /** It is refused. Access decisions do not wait for others, either. */
    REFUSED,
    /** It goes on, and the record waits; it is refused once as many wait as {@linkplain Auditing#waitingAtMost may}. */
    PENDING
}
