package io.meshsdk.quality.rule;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.rule.RuleTokens.Token;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Literals in short forms. */
final class LiteralForms {
    private static final Pattern DAY = Pattern.compile("[+-]?\\d{4,}-\\d\\d-\\d\\d");

    private LiteralForms() {}

    static String write(Optional<Literal> bound) {
        return bound.map(LiteralForms::write).orElse("");
    }

    static String write(Collection<Literal> literals) {
        return literals.stream().map(LiteralForms::write).collect(Collectors.joining(":"));
    }

    static String write(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return RuleTokens.quote(text.value());
        }
        if (literal instanceof Literal.Floating floating) {
            return floating.text() + "d";
        }
        if (literal instanceof Literal.Exact exact && exact.value().scale() <= 0) {
            return exact.text() + "m";
        }
        return RuleTokens.escape(literal.text());
    }

    static Literal read(Token token, Arguments form) {
        if (token.quoted()) {
            return new Literal.Text(token.text());
        }
        String text = token.text();
        if (text.endsWith("d")) {
            return new Literal.Floating(form.parse(text.substring(0, text.length() - 1), Double::parseDouble));
        }
        if (text.indexOf('T') > 0) {
            return new Literal.Moment(form.parse(text, Instant::parse));
        }
        return DAY.matcher(text).matches() ? new Literal.Day(form.parse(text, LocalDate::parse)) : number(text, form);
    }

    static Literal number(String text, Arguments form) {
        if (text.endsWith("m")) {
            return new Literal.Exact(form.parse(text.substring(0, text.length() - 1), BigDecimal::new));
        }
        return text.contains(".") || text.contains("e") || text.contains("E")
                ? new Literal.Exact(form.parse(text, BigDecimal::new))
                : new Literal.Whole(form.parse(text, Long::parseLong));
    }
}
