package io.meshsdk.quality;

import io.meshsdk.quality.Literal.Day;
import io.meshsdk.quality.Literal.Exact;
import io.meshsdk.quality.Literal.Moment;
import io.meshsdk.quality.Literal.Text;
import io.meshsdk.quality.Literal.Whole;
import io.meshsdk.quality.RuleTokens.Token;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The short strings of checks: a word and arguments with colons between them. Texts in ranges and lists are quoted,
 * {@code one_of:'a':'b'}, so that they differ from numbers; what follows {@code matches:} is the pattern, as it stands.
 */
final class ShortForms {
    private static final String PATTERN_RULE = "matches:";
    private static final Pattern DAY = Pattern.compile("[+-]?\\d{4,}-\\d\\d-\\d\\d");

    private ShortForms() {}

    static String write(Check check) {
        if (check instanceof Check.NotNull) {
            return "not_null";
        }
        if (check instanceof Check.Unique) {
            return "unique";
        }
        if (check instanceof Check.Completeness completeness) {
            return "completeness:" + completeness.threshold();
        }
        if (check instanceof Check.Range range) {
            return "range:" + bound(range.low()) + ":" + bound(range.high());
        }
        if (check instanceof Check.OneOf list) {
            return "one_of:"
                    + String.join(
                            ":", list.values().stream().map(ShortForms::literal).toList());
        }
        if (check instanceof Check.Matches matches) {
            return PATTERN_RULE + matches.pattern();
        }
        if (check instanceof Check.HasFormat format) {
            return "format:" + format.format().id();
        }
        if (check instanceof Check.Freshness freshness) {
            return "freshness:" + freshness.maximumAge();
        }
        if (check instanceof Check.RowCount count) {
            return "row_count:" + count.minimum() + ":"
                    + (count.maximum().isPresent() ? count.maximum().getAsLong() : "");
        }
        if (check instanceof Check.Written written) {
            return written.kind().name().toLowerCase(Locale.ROOT);
        }
        if (check instanceof Check.SchemaConformance) {
            return "schema";
        }
        throw new IllegalArgumentException("No short form of %s: add it to ShortForms".formatted(check.getClass()));
    }

    static Check read(String column, String rule) {
        if (rule.stripLeading().startsWith(PATTERN_RULE)) {
            return new Check.Matches(column, rule.stripLeading().substring(PATTERN_RULE.length()));
        }
        String text = rule.strip();
        if (text.startsWith(">=") || text.startsWith("<=")) {
            Literal bound = number(text.substring(2).strip(), rule);
            return text.charAt(0) == '>'
                    ? new Check.Range(column, Optional.of(bound), Optional.empty())
                    : new Check.Range(column, Optional.empty(), Optional.of(bound));
        }
        List<Token> tokens = RuleTokens.of(text);
        List<Token> arguments = tokens.subList(1, tokens.size());
        return switch (tokens.get(0).text()) {
            case "not_null" -> exactly(0, arguments, rule, new Check.NotNull(column));
            case "unique" -> exactly(0, arguments, rule, new Check.Unique(List.of(column)));
            case "valid_email" -> exactly(0, arguments, rule, new Check.HasFormat(column, ValueFormat.EMAIL));
            case "format" -> new Check.HasFormat(column, ValueFormat.parse(only(arguments, rule)));
            case "completeness" ->
                new Check.Completeness(column, parse(only(arguments, rule), Double::parseDouble, rule));
            case "freshness" -> new Check.Freshness(column, parse(only(arguments, rule), Duration::parse, rule));
            case "range" -> range(column, arguments, rule);
            case "one_of" ->
                new Check.OneOf(
                        column,
                        arguments.stream().map(token -> literal(token, rule)).toList());
            case "row_count" -> rowCount(arguments, rule);
            case "schema" -> exactly(0, arguments, rule, new Check.SchemaConformance());
            default -> throw invalid(rule);
        };
    }

    private static Check range(String column, List<Token> arguments, String rule) {
        if (arguments.size() != 2) {
            throw invalid(rule);
        }
        return new Check.Range(column, bound(arguments.get(0), rule), bound(arguments.get(1), rule));
    }

    private static Check rowCount(List<Token> arguments, String rule) {
        if (arguments.size() != 2) {
            throw invalid(rule);
        }
        String maximum = arguments.get(1).text();
        return new Check.RowCount(
                parse(arguments.get(0).text(), Long::parseLong, rule),
                maximum.isEmpty() ? OptionalLong.empty() : OptionalLong.of(parse(maximum, Long::parseLong, rule)));
    }

    private static Check exactly(int count, List<Token> arguments, String rule, Check check) {
        if (arguments.size() != count) {
            throw invalid(rule);
        }
        return check;
    }

    private static String only(List<Token> arguments, String rule) {
        if (arguments.size() != 1) {
            throw invalid(rule);
        }
        return arguments.get(0).text();
    }

    private static Optional<Literal> bound(Token token, String rule) {
        return token.text().isEmpty() && !token.quoted() ? Optional.empty() : Optional.of(literal(token, rule));
    }

    private static String bound(Optional<Literal> bound) {
        return bound.map(ShortForms::literal).orElse("");
    }

    private static String literal(Literal literal) {
        if (literal instanceof Text text) {
            return RuleTokens.quote(text.value());
        }
        if (literal instanceof Literal.Floating floating) {
            return floating.text() + "d";
        }
        if (literal instanceof Exact exact && exact.value().scale() <= 0) {
            return exact.text() + "m";
        }
        return RuleTokens.escape(literal.text());
    }

    private static Literal literal(Token token, String rule) {
        if (token.quoted()) {
            return new Text(token.text());
        }
        String text = token.text();
        try {
            if (text.endsWith("d")) {
                return new Literal.Floating(Double.parseDouble(text.substring(0, text.length() - 1)));
            }
            if (text.indexOf('T') > 0) {
                return new Moment(Instant.parse(text));
            }
            return DAY.matcher(text).matches() ? new Day(LocalDate.parse(text)) : number(text, rule);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException(invalid(rule).getMessage(), e);
        }
    }

    private static Literal number(String text, String rule) {
        if (text.endsWith("m")) {
            return new Exact(parse(text.substring(0, text.length() - 1), BigDecimal::new, rule));
        }
        return text.contains(".") || text.contains("e") || text.contains("E")
                ? new Exact(parse(text, BigDecimal::new, rule))
                : new Whole(parse(text, Long::parseLong, rule));
    }

    private static <T> T parse(String text, Function<String, T> parser, String rule) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException(invalid(rule).getMessage(), e);
        }
    }

    private static IllegalArgumentException invalid(String rule) {
        return new IllegalArgumentException(("Invalid rule '%s': expected for example not_null, unique, >= 0, "
                        + "range:0:1000000, format:email, one_of:'a':'b', matches:[A-Z]+ or completeness:0.99")
                .formatted(rule));
    }
}
