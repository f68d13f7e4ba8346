package io.meshsdk.core.access;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * Whether a principal may do something, and why.
 *
 * @param isGranted whether it may
 * @param reason one sentence
 * @since 0.1.0
 */
@CheckReturnValue
public record Permission(boolean isGranted, String reason) {
    static Permission granted(String reason) {
        return new Permission(true, reason);
    }

    static Permission refused(String reason) {
        return new Permission(false, reason);
    }
}
