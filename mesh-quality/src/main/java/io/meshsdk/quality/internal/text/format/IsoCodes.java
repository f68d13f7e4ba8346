package io.meshsdk.quality.internal.text.format;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/** The codes of ISO that the Java runtime knows, in the letter case of their standards. */
final class IsoCodes {
    private static final Set<String> WITHDRAWN_LANGUAGES = Set.of("bh", "in", "iw", "ji", "mo", "sh");

    /** Countries of two letters, ISO 3166-1. */
    static final CodeSet COUNTRIES = CodeSet.of('A', 2, Arrays.asList(Locale.getISOCountries()));

    /** Countries of three letters, ISO 3166-1. */
    static final CodeSet COUNTRIES_OF_THREE_LETTERS =
            CodeSet.of('A', 3, Locale.getISOCountries(IsoCountryCode.PART1_ALPHA3));

    /** Currencies and funds of ISO 4217, withdrawn ones included. */
    static final CodeSet CURRENCIES = CodeSet.of(
            'A',
            3,
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .toList());

    /** Languages of ISO 639-1, without those that have been withdrawn. */
    static final CodeSet LANGUAGES = CodeSet.of('a', 2, languages());

    private IsoCodes() {}

    private static List<String> languages() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(language -> !WITHDRAWN_LANGUAGES.contains(language))
                .toList();
    }
}
