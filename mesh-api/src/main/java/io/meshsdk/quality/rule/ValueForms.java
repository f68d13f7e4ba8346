package io.meshsdk.quality.rule;

import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueFormat;
import java.util.Optional;

/** The short forms of checks of single values. */
final class ValueForms {
    static final String MATCHES = "matches:";
    static final String MATCHES_NOT = "not_matches:";

    private ValueForms() {}

    static Optional<String> write(Check check) {
        return check instanceof ValueCheck value ? Optional.of(of(value)) : Optional.empty();
    }

    private static String of(ValueCheck check) {
        if (check instanceof ValueCheck.Range range) {
            return "range:" + LiteralForms.write(range.low()) + ":" + LiteralForms.write(range.high());
        }
        if (check instanceof ValueCheck.Compared compared) {
            return "compare:" + compared.comparison().sign() + ":" + LiteralForms.write(compared.value());
        }
        if (check instanceof ValueCheck.OneOf list) {
            return "one_of:" + LiteralForms.write(list.values());
        }
        if (check instanceof ValueCheck.NoneOf list) {
            return "none_of:" + LiteralForms.write(list.values());
        }
        return text(check);
    }

    private static String text(ValueCheck check) {
        if (check instanceof ValueCheck.Matches matches) {
            return MATCHES + matches.pattern();
        }
        if (check instanceof ValueCheck.MatchesNot matches) {
            return MATCHES_NOT + matches.pattern();
        }
        if (check instanceof ValueCheck.HasFormat format) {
            return "format:" + format.format().id();
        }
        if (check instanceof ValueCheck.WritesDate date) {
            return "writes_date:" + RuleTokens.quote(date.pattern());
        }
        return measured(check);
    }

    private static String measured(ValueCheck check) {
        if (check instanceof ValueCheck.Length length) {
            return "length:" + length.minimum() + ":"
                    + (length.maximum().isPresent() ? length.maximum().getAsInt() : "");
        }
        if (check instanceof ValueCheck.MultipleOf multiple) {
            return "multiple_of:" + LiteralForms.write(multiple.step());
        }
        if (check instanceof ValueCheck.NotInFuture time) {
            return "not_in_future:" + time.skew();
        }
        return "retained:" + ((ValueCheck.Retained) check).retention();
    }

    static Optional<Check> read(String kind, String column, Arguments arguments) {
        return Optional.ofNullable(
                switch (kind) {
                    case "range" -> new ValueCheck.Range(column, arguments.bound(), arguments.bound());
                    case "compare" ->
                        new ValueCheck.Compared(
                                column, arguments.parse(arguments.text(), Comparison::parse), arguments.literal());
                    case "one_of" -> new ValueCheck.OneOf(column, arguments.restLiterals());
                    case "none_of" -> new ValueCheck.NoneOf(column, arguments.restLiterals());
                    case "valid_email" -> new ValueCheck.HasFormat(column, ValueFormat.EMAIL);
                    case "format" -> new ValueCheck.HasFormat(column, ValueFormat.parse(arguments.text()));
                    case "writes_date" -> new ValueCheck.WritesDate(column, arguments.text());
                    case "length" -> new ValueCheck.Length(column, arguments.count(), arguments.findCount());
                    case "multiple_of" -> new ValueCheck.MultipleOf(column, arguments.literal());
                    case "not_in_future" -> new ValueCheck.NotInFuture(column, arguments.duration());
                    case "retained" -> new ValueCheck.Retained(column, arguments.duration());
                    default -> null;
                });
    }
}
