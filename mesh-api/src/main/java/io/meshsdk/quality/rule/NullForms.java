package io.meshsdk.quality.rule;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.NullCheck;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The short forms of checks of nulls. */
final class NullForms {
    private NullForms() {}

    static Optional<String> write(Check check) {
        if (check instanceof NullCheck.NotNull) {
            return Optional.of("not_null");
        }
        if (check instanceof NullCheck.IsNull) {
            return Optional.of("is_null");
        }
        if (check instanceof NullCheck.NotMissing missing) {
            return Optional.of(missing.tokens().stream()
                    .map(token -> ":" + RuleTokens.quote(token))
                    .collect(Collectors.joining("", "not_missing", "")));
        }
        if (check instanceof NullCheck.Completeness completeness) {
            return Optional.of("completeness:" + completeness.threshold());
        }
        return check instanceof NullCheck.Present present
                ? Optional.of("present:" + present.quantity().name().toLowerCase(Locale.ROOT)
                        + RuleTokens.quoted(present.columns()))
                : Optional.empty();
    }

    static Optional<Check> read(String kind, String column, Arguments arguments) {
        return Optional.ofNullable(
                switch (kind) {
                    case "not_null" -> new NullCheck.NotNull(column);
                    case "is_null" -> new NullCheck.IsNull(column);
                    case "not_missing" -> new NullCheck.NotMissing(column, arguments.restTexts());
                    case "completeness" -> new NullCheck.Completeness(column, arguments.real());
                    case "present" ->
                        new NullCheck.Present(arguments.word(NullCheck.Quantity.class), arguments.restTexts());
                    default -> null;
                });
    }
}
