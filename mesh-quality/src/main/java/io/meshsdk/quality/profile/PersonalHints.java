package io.meshsdk.quality.profile;

import io.meshsdk.quality.internal.profile.ColumnStates;
import io.meshsdk.quality.internal.profile.TableStates;
import io.meshsdk.quality.internal.profile.TextSample;
import io.meshsdk.quality.profile.ColumnProfile.PersonalHint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Guesses which columns hold personal data: by what a sample of texts looks like, and by names. */
final class PersonalHints {
    private static final List<String> FORMATS = List.of("email", "iban", "credit-card", "phone", "ipv4", "ipv6");
    private static final double LEAST_SHARE = 0.5;
    private static final int LEAST_TEXTS = 5;
    private static final double BY_NAME = 0.5;
    private static final Map<String, String> NAMES = names();

    private PersonalHints() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("ip_address", "ipv4");
        names.put("email", "email");
        names.put("e_mail", "email");
        names.put("phone", "phone");
        names.put("mobile", "phone");
        names.put("iban", "iban");
        names.put("ssn", "national id");
        names.put("passport", "national id");
        names.put("tax_id", "national id");
        names.put("birth", "date of birth");
        names.put("first_name", "name");
        names.put("last_name", "name");
        names.put("full_name", "name");
        names.put("surname", "name");
        names.put("street", "address");
        names.put("address", "address");
        names.put("postal_code", "address");
        return names;
    }

    static Optional<PersonalHint> of(TableStates.Column column, ColumnStates states) {
        return states.sample()
                .filter(sample -> sample.size() >= LEAST_TEXTS)
                .flatMap(PersonalHints::byTexts)
                .or(() -> byName(column.name()));
    }

    private static Optional<PersonalHint> byTexts(TextSample sample) {
        for (String format : FORMATS) {
            double share = sample.share(format);
            if (share >= LEAST_SHARE) {
                return Optional.of(new PersonalHint(format, share));
            }
        }
        return Optional.empty();
    }

    private static Optional<PersonalHint> byName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(entry -> lower.contains(entry.getKey()))
                .map(entry -> new PersonalHint(entry.getValue(), BY_NAME))
                .findFirst();
    }
}
