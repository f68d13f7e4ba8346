package io.meshsdk.quality.check;

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
    /** An address of RFC 4291, also with an IPv4 address at its end; no zone. */
    IPV6,
    /** An absolute {@code http}, {@code https} or {@code ftp} address with a host. */
    URL,
    /** A name of RFC 1123: labels of at most 63 letters, digits and hyphens, at most 253 in all. */
    HOSTNAME,
    /** A valid number of libphonenumber in international form, {@code +4930123456}. */
    PHONE,
    /** The number of a payment card: 13 to 19 digits, spaces or hyphens between them, of which the check digit is right. */
    CREDIT_CARD,
    /** An account number of ISO 13616: length of its country, right check digits. */
    IBAN,
    /** A business identifier code of ISO 9362, of 8 or 11 characters. */
    BIC,
    /** A country of ISO 3166-1 in two capital letters. */
    COUNTRY_ALPHA_2,
    /** A country of ISO 3166-1 in three capital letters. */
    COUNTRY_ALPHA_3,
    /** A currency of ISO 4217 in three capital letters. */
    CURRENCY,
    /** A language of ISO 639-1 in two small letters. */
    LANGUAGE,
    /** A well-formed language tag of BCP 47, {@code de-CH}. */
    LANGUAGE_TAG,
    /** A calendar day of ISO 8601, {@code 2026-11-20}. */
    DATE,
    /** A date and time of ISO 8601 with an offset, {@code 2026-11-20T07:00:00Z}. */
    DATE_TIME,
    /** A date and time of ISO 8601 without an offset, {@code 2026-11-20T07:00:00}. */
    LOCAL_DATE_TIME,
    /** A time of day of ISO 8601, {@code 07:00:00}. */
    TIME,
    /** A month of ISO 8601, {@code 2026-11}. */
    YEAR_MONTH,
    /** A duration of ISO 8601, {@code P1DT2H}. */
    DURATION,
    /** Digits, with a sign if any. */
    INTEGER,
    /** Digits, with a sign and a point if any; no exponent. */
    DECIMAL,
    /** A document of RFC 8259 that can be parsed. */
    JSON,
    /** The standard alphabet of RFC 4648, padded. */
    BASE64,
    /** One or more hexadecimal digits, of either letter case. */
    HEX,
    /** A version of Semantic Versioning 2.0.0. */
    SEMANTIC_VERSION,
    /** Small letters and digits in words with hyphens between them. */
    SLUG,
    /** Six pairs of hexadecimal digits, with colons or hyphens between them. */
    MAC_ADDRESS,
    /** A book number of ISO 2108, of 10 or 13 digits, of which the check digit is right. */
    ISBN,
    /** Digits of which the check digit of ISO 7812 is right. */
    LUHN;

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
