package io.meshsdk.quality.rule;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.rule.RuleTokens.Token;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** The arguments of a short form, taken one after the other. */
final class Arguments {
    private final String form;
    private final List<Token> tokens;
    private int at;

    private Arguments(String form, List<Token> tokens) {
        this.form = form;
        this.tokens = tokens;
    }

    static Arguments of(String form) {
        return new Arguments(form, RuleTokens.of(form));
    }

    boolean isAtEnd() {
        return at == tokens.size();
    }

    void requireEnd() {
        if (!isAtEnd()) {
            throw invalid();
        }
    }

    String text() {
        return next().text();
    }

    List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    List<String> restTexts() {
        return texts(tokens.size() - at);
    }

    Literal literal() {
        return LiteralForms.read(next(), this);
    }

    List<Literal> restLiterals() {
        List<Literal> literals = new ArrayList<>();
        while (!isAtEnd()) {
            literals.add(literal());
        }
        return literals;
    }

    Optional<Literal> bound() {
        Token token = next();
        return token.text().isEmpty() && !token.quoted()
                ? Optional.empty()
                : Optional.of(LiteralForms.read(token, this));
    }

    Duration duration() {
        return parse(text(), Duration::parse);
    }

    double real() {
        return parse(text(), Double::parseDouble);
    }

    int count() {
        return parse(text(), Integer::parseInt);
    }

    long number() {
        return parse(text(), Long::parseLong);
    }

    OptionalLong findNumber() {
        String text = text();
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(parse(text, Long::parseLong));
    }

    OptionalInt findCount() {
        String text = text();
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(parse(text, Integer::parseInt));
    }

    <E extends Enum<E>> E word(Class<E> type) {
        String word = text().toUpperCase(Locale.ROOT);
        return parse(word, some -> Enum.valueOf(type, some));
    }

    <T> T parse(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(invalid().getMessage(), e);
        }
    }

    IllegalArgumentException invalid() {
        return new IllegalArgumentException(("Invalid rule '%s': expected for example not_null, unique, >= 0, "
                        + "range:0:1000000, format:email, one_of:'a':'b', matches:[A-Z]+ or completeness:0.99")
                .formatted(form));
    }

    private Token next() {
        if (isAtEnd()) {
            throw invalid();
        }
        return tokens.get(at++);
    }
}
