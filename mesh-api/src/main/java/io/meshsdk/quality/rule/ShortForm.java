package io.meshsdk.quality.rule;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.ValueCheck;
import java.util.Locale;
import java.util.Optional;

/**
 * The short forms of checks: a word and arguments with colons between them. Texts in ranges and lists are quoted,
 * {@code one_of:'a':'b'}, so that they differ from numbers; what follows {@code matches:} or {@code not_matches:} is the
 * pattern, as it stands. A check of one column leaves its name out, any other one names its columns.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ShortForm {
    private ShortForm() {}

    /** Returns the short form of a check, which {@link #parse} reads back; of a written rule only a word. */
    public static String of(Check check) {
        if (check instanceof Check.Written written) {
            return written.kind().name().toLowerCase(Locale.ROOT);
        }
        if (check instanceof ShapeCheck.SchemaConformance) {
            return "schema";
        }
        return ValueForms.write(check)
                .or(() -> NullForms.write(check))
                .or(() -> RowForms.write(check))
                .or(() -> ShapeForms.write(check))
                .or(() -> MetricForms.write(check))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No short form of %s: add it to a class of forms".formatted(check.getClass())));
    }

    /**
     * Returns the check that a short form writes.
     *
     * @param column the column it is written at; of no meaning where the form names its columns
     * @throws IllegalArgumentException if the text writes no check
     */
    public static Check parse(String column, String form) {
        String text = form.strip();
        Optional<Check> plain = plain(column, form.stripLeading(), text);
        if (plain.isPresent()) {
            return plain.get();
        }
        Arguments arguments = Arguments.of(text);
        String kind = arguments.text();
        Check check = ValueForms.read(kind, column, arguments)
                .or(() -> NullForms.read(kind, column, arguments))
                .or(() -> RowForms.read(kind, column, arguments))
                .or(() -> ShapeForms.read(kind, column, arguments))
                .or(() -> MetricForms.read(kind, column, arguments))
                .orElseThrow(arguments::invalid);
        arguments.requireEnd();
        return check;
    }

    /** Reads the forms that are no word with arguments. */
    private static Optional<Check> plain(String column, String pattern, String text) {
        if (pattern.startsWith(ValueForms.MATCHES)) {
            return Optional.of(new ValueCheck.Matches(column, pattern.substring(ValueForms.MATCHES.length())));
        }
        if (pattern.startsWith(ValueForms.MATCHES_NOT)) {
            return Optional.of(new ValueCheck.MatchesNot(column, pattern.substring(ValueForms.MATCHES_NOT.length())));
        }
        if (pattern.startsWith(ShapeForms.COLUMN_NAMES)) {
            return Optional.of(new ShapeCheck.ColumnNames(pattern.substring(ShapeForms.COLUMN_NAMES.length())));
        }
        if (text.startsWith(">=")) {
            return Optional.of(new ValueCheck.Range(column, Optional.of(bound(text, 2)), Optional.empty()));
        }
        if (text.startsWith("<=")) {
            return Optional.of(new ValueCheck.Range(column, Optional.empty(), Optional.of(bound(text, 2))));
        }
        return Optional.empty();
    }

    private static Literal bound(String text, int from) {
        return LiteralForms.number(text.substring(from).strip(), Arguments.of(text.replace(":", "")));
    }
}
