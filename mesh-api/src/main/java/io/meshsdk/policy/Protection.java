package io.meshsdk.policy;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;

/**
 * What protects a field, and so what is made of it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum Protection {
    /** How far its values may travel. */
    CLASSIFICATION,
    /** That it is marked as personal data. */
    PERSONAL,
    /** The mask that consumers see it under. */
    MASK,
    /** Which rows consumers see. */
    ROWS,
    /** Who the consumers are. */
    CONSUMERS;

    /** Returns the word for it, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
