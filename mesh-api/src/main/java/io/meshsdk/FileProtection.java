package io.meshsdk;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Locale;

/**
 * What a product chooses for a port, so that whoever opens the files of its table by other means does not read raw values: masks
 * hold for callers of this API only. A policy finds out whether it is so.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum FileProtection {
    /** The table lies where nobody reads but through the SDK, as the host vouches. */
    ISOLATED_STORAGE,
    /**
     * Another port of the product is the {@linkplain OutputPort#maskedOf(String) masked form} of this one, in a table of its own.
     * That one is for consumers, this one for the product's own domain.
     */
    MASKED_PORT,
    /** Columns are encrypted in the files. No writer of this version does so: a policy that asks for protection is not content. */
    COLUMN_ENCRYPTION;

    /** Returns the words for it, for people: {@code masked port}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
