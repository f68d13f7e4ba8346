package io.meshsdk.access.grant;

import io.meshsdk.annotation.CheckReturnValue;
import java.time.Instant;

/**
 * Who decided something, when, and why.
 *
 * @param by who decided: a principal, {@link #AUTOMATIC} or {@link #UNREADABLE}
 * @param at when
 * @param reason why, in words; empty where nobody said
 * @since 0.1.0
 */
@CheckReturnValue
public record Ruling(String by, Instant at, String reason) {
    /** Who decides where nobody has to. */
    public static final String AUTOMATIC = "automatic";
    /** What ends a grant where a later entry of its journal cannot be read, which might have ended it. */
    public static final String UNREADABLE = "unreadable";
}
