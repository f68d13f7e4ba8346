package io.meshsdk.quality.internal.text.format;

import io.meshsdk.quality.internal.text.TextMatcher;
import io.meshsdk.quality.internal.text.date.CalendarFormat;
import io.meshsdk.quality.internal.text.date.DurationFormat;
import io.meshsdk.quality.internal.text.json.JsonFormat;
import java.util.List;

/** The named formats of texts. No format has an empty text, and none allows space around it except JSON. */
public final class TextFormats {
    private static final List<String> IDS = List.of(
            "email",
            "uuid",
            "ipv4",
            "ipv6",
            "url",
            "hostname",
            "phone",
            "credit-card",
            "iban",
            "bic",
            "country-alpha-2",
            "country-alpha-3",
            "currency",
            "language",
            "language-tag",
            "date",
            "date-time",
            "local-date-time",
            "time",
            "year-month",
            "duration",
            "integer",
            "decimal",
            "json",
            "base64",
            "hex",
            "semantic-version",
            "slug",
            "mac-address",
            "isbn",
            "luhn");

    private TextFormats() {}

    /** Returns the names of all formats, in lower case with hyphens. */
    public static List<String> ids() {
        return IDS;
    }

    /**
     * Returns the matcher of a format.
     *
     * @throws IllegalArgumentException if there is no format of this name
     */
    public static TextMatcher matcher(String id) {
        return switch (id) {
            case "email" -> EmailFormat::matches;
            case "uuid" -> EncodedFormats::isUuid;
            case "ipv4" -> Ipv4Format::matches;
            case "ipv6" -> Ipv6Format::matches;
            case "url" -> UrlFormat::matches;
            case "hostname" -> HostnameFormat::matches;
            case "phone" -> PhoneFormat::matches;
            case "credit-card" -> CreditCardFormat::matches;
            case "iban" -> IbanFormat::matches;
            case "bic" -> BicFormat::matches;
            case "country-alpha-2" -> IsoCodes.COUNTRIES;
            case "country-alpha-3" -> IsoCodes.COUNTRIES_OF_THREE_LETTERS;
            case "currency" -> IsoCodes.CURRENCIES;
            case "language" -> IsoCodes.LANGUAGES;
            case "language-tag" -> LanguageTagFormat::matches;
            case "date" -> CalendarFormat::isDate;
            case "date-time" -> CalendarFormat::isDateTime;
            case "local-date-time" -> CalendarFormat::isLocalDateTime;
            case "time" -> CalendarFormat::isTime;
            case "year-month" -> CalendarFormat::isYearMonth;
            case "duration" -> DurationFormat::matches;
            case "integer" -> NumberFormats::isInteger;
            case "decimal" -> NumberFormats::isDecimal;
            case "json" -> JsonFormat::matches;
            case "base64" -> EncodedFormats::isBase64;
            case "hex" -> EncodedFormats::isHexadecimal;
            case "semantic-version" -> SemanticVersionFormat::matches;
            case "slug" -> SlugFormat::matches;
            case "mac-address" -> EncodedFormats::isMacAddress;
            case "isbn" -> IsbnFormat::matches;
            case "luhn" -> LuhnFormat::matches;
            default ->
                throw new IllegalArgumentException("Invalid format '%s': expected one of %s"
                        .formatted(id, IDS.stream().sorted().toList()));
        };
    }
}
