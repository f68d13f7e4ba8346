package io.meshsdk.quality.filter;

import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.filter.FilterTokens.Kind;
import io.meshsdk.quality.filter.FilterTokens.Token;
import io.meshsdk.schema.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the text of a filter by recursive descent. */
final class FilterParser {
    private static final int DEEPEST = 100;
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Integer> columns = new HashMap<>();
    private int at;
    private int depth;

    FilterParser(String text) {
        this.text = text;
        this.tokens = FilterTokens.of(text);
    }

    Filter parse() {
        Filter filter = any();
        if (at < tokens.size()) {
            Token token = tokens.get(at);
            throw invalid(token, "it goes on with '%s' where it could end".formatted(token.text()));
        }
        return filter;
    }

    Filter parse(Schema schema) {
        Filter filter = parse();
        new FilterFit(schema).find(filter).ifPresent(misfit -> {
            throw new InvalidFilterException(text, columns.getOrDefault(misfit.column(), 1), misfit.reason());
        });
        return filter;
    }

    private Filter any() {
        return joined("or", this::all, Filter.Any::new);
    }

    private Filter all() {
        return joined("and", this::one, Filter.All::new);
    }

    private Filter joined(String word, Supplier<Filter> part, Function<List<Filter>, Filter> join) {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (take(word));
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    private Filter one() {
        if (++depth > DEEPEST) {
            throw invalid(tokens.get(Math.max(at - 1, 0)), "it is nested deeper than %d levels".formatted(DEEPEST));
        }
        Filter filter = take("not") ? new Filter.Not(one()) : takeSign("(") ? group() : comparison();
        depth--;
        return filter;
    }

    private Filter group() {
        Filter inner = any();
        requireSign(")");
        return inner;
    }

    private Filter comparison() {
        String column = name();
        if (take("is")) {
            boolean negated = take("not");
            require("null");
            Filter isNull = new Filter.IsNull(column);
            return negated ? new Filter.Not(isNull) : isNull;
        }
        boolean negated = take("not");
        if (negated || isNext("in")) {
            require("in");
            Filter in = new Filter.In(column, list());
            return negated ? new Filter.Not(in) : in;
        }
        return isComparison() ? compared(column) : new Filter.IsTrue(column);
    }

    private Filter compared(String column) {
        Comparison comparison = Comparison.parse(next().text());
        Token operand = peek();
        boolean literal = operand.kind() == Kind.TEXT
                || operand.kind() == Kind.NUMBER
                || operand.isWord("date")
                || operand.isWord("timestamp");
        return literal
                ? new Filter.Compared(column, comparison, literal())
                : new Filter.ComparedColumns(column, comparison, name());
    }

    private List<Literal> list() {
        requireSign("(");
        List<Literal> values = new ArrayList<>();
        do {
            values.add(literal());
        } while (takeSign(","));
        requireSign(")");
        return values;
    }

    private Literal literal() {
        Token token = next();
        try {
            if (token.isWord("date")) {
                return new Literal.Day(LocalDate.parse(next().text()));
            }
            if (token.isWord("timestamp")) {
                return new Literal.Moment(Instant.parse(next().text()));
            }
            return switch (token.kind()) {
                case TEXT -> new Literal.Text(token.text());
                case NUMBER -> number(token.text());
                case QUOTED_NAME, NAME, SIGN -> throw invalid(token, "'%s' is no literal".formatted(token.text()));
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            Token last = tokens.get(at - 1);
            InvalidFilterException invalid =
                    invalid(last, "'%s' writes no date, time or number".formatted(last.text()));
            invalid.initCause(e);
            throw invalid;
        }
    }

    private static Literal number(String written) {
        if (written.endsWith("d")) {
            return new Literal.Floating(Double.parseDouble(written.substring(0, written.length() - 1)));
        }
        BigDecimal number = new BigDecimal(written);
        boolean whole = WHOLE.matcher(written).matches() && number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0;
        return whole ? new Literal.Whole(number.longValueExact()) : new Literal.Exact(number);
    }

    private String name() {
        Token token = next();
        boolean name =
                token.kind() == Kind.QUOTED_NAME || (token.kind() == Kind.NAME && !FilterText.isWord(token.text()));
        if (!name) {
            throw invalid(token, "expected the name of a column where '%s' stands".formatted(token.text()));
        }
        columns.putIfAbsent(token.text(), token.position());
        return token.text();
    }

    private boolean isComparison() {
        return at < tokens.size()
                && peek().kind() == Kind.SIGN
                && "=<>!".indexOf(peek().text().charAt(0)) >= 0;
    }

    private boolean isNext(String word) {
        return at < tokens.size() && peek().isWord(word);
    }

    private boolean take(String word) {
        boolean there = isNext(word);
        at += there ? 1 : 0;
        return there;
    }

    private boolean takeSign(String sign) {
        boolean there = at < tokens.size() && peek().isSign(sign);
        at += there ? 1 : 0;
        return there;
    }

    private void require(String word) {
        if (!take(word)) {
            throw missing(word);
        }
    }

    private void requireSign(String sign) {
        if (!takeSign(sign)) {
            throw missing(sign);
        }
    }

    private Token peek() {
        if (at >= tokens.size()) {
            throw new InvalidFilterException(text, text.length() + 1, "it ends too early");
        }
        return tokens.get(at);
    }

    private Token next() {
        Token token = peek();
        at++;
        return token;
    }

    private InvalidFilterException missing(String what) {
        int position = at < tokens.size() ? tokens.get(at).position() : text.length() + 1;
        return new InvalidFilterException(text, position, "'%s' is missing".formatted(what));
    }

    private InvalidFilterException invalid(Token token, String reason) {
        return new InvalidFilterException(text, token.position(), reason);
    }
}
