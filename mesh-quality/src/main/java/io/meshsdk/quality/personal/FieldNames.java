package io.meshsdk.quality.personal;

import io.meshsdk.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the name of a field says of persons. Names are read word by word: {@code billing_address}, {@code BirthDate}. */
final class FieldNames {
    private static final List<Rule> RULES = List.of(
            rule(PersonalCategory.EMAIL, 0.7, "email", "e mail", "mail address"),
            rule(
                    PersonalCategory.IP_ADDRESS,
                    0.7,
                    "ip address",
                    "ip addr",
                    "client ip",
                    "remote ip",
                    "source ip",
                    "ipv4",
                    "ipv6"),
            rule(PersonalCategory.PHONE, 0.7, "phone", "telephone", "phone number", "mobile number", "cell number"),
            rule(PersonalCategory.PHONE, 0.6, "fax", "msisdn", "mobile phone", "cellphone"),
            rule(PersonalCategory.IBAN, 0.7, "iban", "bank account"),
            rule(
                    PersonalCategory.CREDIT_CARD,
                    0.7,
                    "credit card number",
                    "credit card",
                    "creditcard",
                    "card number",
                    "credit card no",
                    "ccn"),
            rule(PersonalCategory.DE_TAX_ID, 0.7, "steuer id", "steuerid", "idnr"),
            rule(PersonalCategory.ES_DNI, 0.7, "dni", "nie", "nif"),
            rule(PersonalCategory.FR_NIR, 0.7, "nir", "numero secu"),
            rule(PersonalCategory.IT_CODICE_FISCALE, 0.7, "codice fiscale", "codicefiscale"),
            rule(PersonalCategory.NL_BSN, 0.7, "bsn", "burgerservicenummer"),
            rule(PersonalCategory.PL_PESEL, 0.7, "pesel"),
            rule(PersonalCategory.UK_NHS, 0.7, "nhs number", "nhs no", "nhs"),
            rule(
                    PersonalCategory.US_SSN,
                    0.7,
                    "ssn",
                    "social security number",
                    "social security no",
                    "social security"),
            rule(PersonalCategory.BR_CPF, 0.7, "cpf"),
            rule(PersonalCategory.IN_AADHAAR, 0.7, "aadhaar", "aadhar"),
            rule(PersonalCategory.NATIONAL_ID, 0.7, "national id", "tax id", "tin", "social insurance number", "sin"),
            rule(PersonalCategory.PASSPORT, 0.7, "passport", "passport number", "driver license", "driving licence"),
            rule(
                    PersonalCategory.NAME,
                    0.7,
                    "first name",
                    "last name",
                    "firstname",
                    "lastname",
                    "full name",
                    "fullname",
                    "surname",
                    "forename",
                    "given name",
                    "family name",
                    "middle name",
                    "maiden name"),
            rule(
                    PersonalCategory.NAME,
                    0.6,
                    "customer name",
                    "employee name",
                    "person name",
                    "contact name",
                    "patient name"),
            rule(PersonalCategory.ADDRESS, 0.6, "address", "address line", "street", "street address", "street name"),
            rule(PersonalCategory.ADDRESS, 0.5, "postal code", "postcode", "zip code", "zipcode"),
            rule(PersonalCategory.DATE_OF_BIRTH, 0.7, "date of birth", "birth date", "birthdate", "birthday", "dob"),
            rule(PersonalCategory.USERNAME, 0.5, "username", "user name", "login name"));

    /** Words behind which a field speaks about the thing, and does not hold it. */
    private static final Set<String> ABOUT = Set.of(
            "id",
            "key",
            "count",
            "type",
            "status",
            "flag",
            "verified",
            "valid",
            "at",
            "sent",
            "open",
            "opened",
            "clicked",
            "template",
            "campaign",
            "rate",
            "domain",
            "provider",
            "enabled",
            "consent",
            "subject",
            "format",
            "length",
            "total",
            "ratio",
            "score",
            "hash",
            "version",
            "country",
            "city",
            "latitude",
            "longitude",
            "opt",
            "in",
            "out");

    /** Words that name other things which have digits and check digits. */
    private static final Set<String> OTHERS = Set.of(
            "isbn",
            "issn",
            "ean",
            "gtin",
            "upc",
            "imei",
            "sku",
            "barcode",
            "version",
            "build",
            "latitude",
            "longitude",
            "lat",
            "lon",
            "lng",
            "coordinates",
            "checksum",
            "timestamp",
            "epoch",
            "price",
            "amount");

    private FieldNames() {}

    /** Returns what a name says of a field of a type. */
    static Optional<Hint> hint(String name, DataType type) {
        List<String> words = words(name);
        while (words.size() > 1 && words.get(words.size() - 1).matches("[0-9]+")) {
            words.remove(words.size() - 1);
        }
        return RULES.stream()
                .filter(rule -> rule.category.fits(type) && rule.appliesTo(words))
                .max(java.util.Comparator.comparingInt((Rule rule) -> rule.longest(words))
                        .thenComparingDouble(Rule::weight))
                .map(rule -> new Hint(rule.category, rule.weight));
    }

    /** Returns whether a name says that digits are of something else. */
    static boolean isOfOtherNumbers(String name) {
        return words(name).stream().anyMatch(OTHERS::contains);
    }

    /** A number at the end is no part of a word, but for {@code ipv4} and {@code ipv6}. */
    private static List<String> words(String name) {
        String apart = name.replaceAll("IPv([46])", "Ipv$1 ")
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .replaceAll("(?i)(?!ipv[46]$)(\\p{L}{3,})([0-9]+)$", "$1 $2")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : apart.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Rule rule(PersonalCategory category, double weight, String... phrases) {
        List<List<String>> all = new ArrayList<>();
        for (String phrase : phrases) {
            all.add(List.of(phrase.split(" ", -1)));
        }
        return new Rule(category, weight, all);
    }

    /**
     * What a name says.
     *
     * @param category what of persons
     * @param weight how sure that is, in [0,1]
     */
    record Hint(PersonalCategory category, double weight) {}

    private record Rule(PersonalCategory category, double weight, List<List<String>> phrases) {
        boolean appliesTo(List<String> words) {
            return longest(words) > 0;
        }

        /** Returns how many words the longest phrase has that a name holds, at its end or before other words than those about it. */
        int longest(List<String> words) {
            int longest = 0;
            for (List<String> phrase : phrases) {
                int at = java.util.Collections.lastIndexOfSubList(words, phrase);
                int end = at + phrase.size();
                boolean holdsIt =
                        at >= 0 && words.subList(end, words.size()).stream().noneMatch(ABOUT::contains);
                boolean isSaid = holdsIt && !Set.of("is", "has", "count").contains(words.get(0));
                longest = isSaid ? Math.max(longest, phrase.size()) : longest;
            }
            return longest;
        }
    }
}
