package io.meshsdk.spi.access;

import io.meshsdk.access.Principal;
import io.meshsdk.annotation.CheckReturnValue;

/**
 * Says who acts, having checked it: by a token, a certificate, a session of the host. Given to {@code Mesh.builder()} by the
 * host, never looked up. Thread-safe; asked once per act, so that who acts may change.
 *
 * <p>It is asked on the thread that begins the act. What a read returns is read by whoever began it, on whatever thread and however
 * late: access is decided anew for that principal, but who it is is not asked again, since another thread may have another session.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface IdentityProvider {
    /** Returns the name under which the audit tells who vouched: {@code corporate-oidc}. */
    String name();

    /**
     * Returns who acts now. The mesh marks it as {@linkplain Principal#verifiedBy verified by} this provider, unless it is
     * nobody in particular.
     *
     * @throws io.meshsdk.error.AccessDeniedException if whoever acts cannot prove who it is
     */
    Principal identify();
}
