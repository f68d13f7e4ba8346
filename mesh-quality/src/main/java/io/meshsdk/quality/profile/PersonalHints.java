package io.meshsdk.quality.profile;

import io.meshsdk.quality.internal.profile.ColumnStates;
import io.meshsdk.quality.internal.profile.TableStates;
import io.meshsdk.quality.internal.profile.TextSample;
import io.meshsdk.quality.personal.PersonalCategory;
import io.meshsdk.quality.profile.ColumnProfile.PersonalHint;
import io.meshsdk.schema.DataType;
import java.util.List;
import java.util.Optional;

/** Guesses which columns hold personal data: by what a sample of texts looks like, and by names. */
final class PersonalHints {
    private static final List<String> FORMATS = List.of("email", "iban", "credit-card", "phone", "ipv4", "ipv6");
    private static final double LEAST_SHARE = 0.5;
    private static final int LEAST_TEXTS = 5;
    private static final double BY_NAME = 0.5;

    private PersonalHints() {}

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
        return PersonalCategory.ofName(name, new DataType.StringType())
                .map(category -> new PersonalHint(category.code(), BY_NAME));
    }
}
