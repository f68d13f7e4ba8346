package io.meshsdk.core.governance.builtin.protection;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.StringType;
import io.meshsdk.schema.Field;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells personal data by the words of a field's name: {@code customer_email}, {@code phoneNumber}, {@code ssn}. */
final class NameHints implements PiiHints {
    private static final Map<String, Set<String>> WORDS = words();
    private static final Map<String, List<List<String>>> PHRASES = Map.of(
            "name",
                    List.of(
                            List.of("first", "name"),
                            List.of("last", "name"),
                            List.of("full", "name"),
                            List.of("given", "name"),
                            List.of("family", "name"),
                            List.of("maiden", "name"),
                            List.of("customer", "name"),
                            List.of("contact", "name"),
                            List.of("employee", "name"),
                            List.of("patient", "name"),
                            List.of("user", "name")),
            "birth", List.of(List.of("birth", "date"), List.of("date", "of", "birth"), List.of("birth", "day")),
            "address", List.of(List.of("street", "address"), List.of("home", "address"), List.of("postal", "address")),
            "ip",
                    List.of(
                            List.of("ip", "address"),
                            List.of("ip", "addr"),
                            List.of("client", "ip"),
                            List.of("remote", "ip")),
            "national-id",
                    List.of(
                            List.of("social", "security"),
                            List.of("national", "id"),
                            List.of("tax", "id"),
                            List.of("passport", "number"),
                            List.of("driver", "license")),
            "card", List.of(List.of("credit", "card"), List.of("card", "number")),
            "account", List.of(List.of("bank", "account"), List.of("account", "iban")));

    /** What such a field is about, and not what it is: the number of e-mails, whether one was verified. */
    private static final Set<String> ABOUT = Set.of(
            "count",
            "total",
            "verified",
            "valid",
            "flag",
            "is",
            "has",
            "domain",
            "type",
            "hash",
            "token",
            "rate",
            "sent",
            "at",
            "status",
            "opened",
            "clicked",
            "template",
            "campaign");

    @Override
    public Optional<String> category(String path, Field field) {
        if (!(field.type() instanceof StringType
                || field.type() instanceof DataType.LongType
                || field.type() instanceof DataType.IntType
                || field.type() instanceof DataType.DateType)) {
            return Optional.empty();
        }
        List<String> words = List.of(field.name()
                .replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+"));
        if (words.stream().anyMatch(ABOUT::contains)) {
            return Optional.empty();
        }
        return byPhrase(words).or(() -> byWord(words));
    }

    private static Optional<String> byPhrase(List<String> words) {
        return PHRASES.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(phrase -> Collections.indexOfSubList(words, phrase) >= 0))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private static Optional<String> byWord(List<String> words) {
        return WORDS.entrySet().stream()
                .filter(entry -> words.stream().anyMatch(entry.getValue()::contains))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private static Map<String, Set<String>> words() {
        return Map.of(
                "email", Set.of("email", "mail", "emailaddress"),
                "phone", Set.of("phone", "mobile", "telephone", "cellphone", "fax", "msisdn"),
                "name", Set.of("firstname", "lastname", "surname", "forename", "fullname"),
                "national-id", Set.of("ssn", "passport", "nin", "nino", "pesel", "cpf", "aadhaar", "bsn", "nif", "dni"),
                "account", Set.of("iban"),
                "birth", Set.of("dob", "birthdate", "birthday"),
                "ip", Set.of("ipaddress", "ipv4", "ipv6"),
                "card", Set.of("creditcard", "cardnumber", "pan"));
    }
}
