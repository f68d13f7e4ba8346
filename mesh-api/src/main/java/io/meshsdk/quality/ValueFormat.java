package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * The named formats of texts.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public enum ValueFormat {
    /** {@code local@domain}: a dot-atom of RFC 5322 and a domain of at least two labels; no quoted parts. */
    EMAIL,
    /** The 36 characters of RFC 9562, of either letter case. */
    UUID,
    /** Four decimal numbers of 0 to 255 with dots, without leading zeros. */
    IPV4,
    /** An absolute {@code http}, {@code https} or {@code ftp} address with a host. */
    URL,
    /** A calendar day of ISO 8601, {@code 2026-11-20}. */
    DATE,
    /** A date and time of ISO 8601 with an offset, {@code 2026-11-20T07:00:00Z}. */
    DATE_TIME;

    /**
     * Returns the format of a name, letter case ignored, for example {@code email} or {@code date-time}.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static ValueFormat parse(String name) {
        return Arrays.stream(values())
                .filter(format ->
                        format.id().equals(name.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Invalid format '%s': expected one of %s"
                        .formatted(
                                name,
                                Arrays.stream(values()).map(ValueFormat::id).toList())));
    }

    /** Returns the name in lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
