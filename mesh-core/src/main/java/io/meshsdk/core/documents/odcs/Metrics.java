package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.binding.Values;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.metadata.Value;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.KeyCheck;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.NullCheck;
import io.meshsdk.quality.check.ShapeCheck;
import io.meshsdk.quality.check.ValueCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The metrics of the standard's library as expectations and back: {@code nullValues}, {@code missingValues},
 * {@code invalidValues}, {@code duplicateValues} and {@code rowCount}. Missing values without null among them are kept as they
 * are written, since we count nulls as missing.
 */
final class Metrics {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_ROWS = BigDecimal.valueOf(Long.MAX_VALUE - 1);
    private static final String SEARCHED = "(?s).*(?:%s).*";
    private static final String WHOLE = "^(?:%s)$";

    private final Between between;

    Metrics(Between between) {
        this.between = between;
    }

    /** Returns what a rule of the library measures, or nothing where it is none that can be measured. */
    Optional<Expectation> read(Keys rule, String path) {
        Keys keys = new Keys(rule.mapping());
        Optional<Condition> condition = condition(keys);
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        Optional<Expectation> expectation = switch (metric(keys)) {
            case "nullValues", "nullCheck" -> column(path).flatMap(column -> nulls(column, condition.get()));
            case "duplicateValues", "duplicateCount", "uniqueCheck" -> duplicates(keys, path, condition.get());
            case "invalidValues" -> column(path).flatMap(column -> invalid(keys, column, condition.get()));
            case "missingValues" -> column(path).flatMap(column -> missing(keys, column, condition.get()));
            case "rowCount" -> path.isEmpty() ? Optional.of(rows(condition.get())) : Optional.empty();
            default -> Optional.empty();
        };
        if (expectation.isPresent()) {
            rule.skip("metric", "rule", "arguments", "unit");
            Operators.keys().forEach(rule::skip);
        }
        return expectation;
    }

    /** Adds what the library has for a check, or returns false. */
    static boolean write(Expectation expectation, Entries entries) {
        Check check = expectation.check();
        Condition condition = expectation.condition().orElse(Condition.of(Operator.IS, BigDecimal.ZERO, Unit.ROWS));
        if (check instanceof NullCheck.NotNull) {
            return write("nullValues", condition, entries);
        }
        if (check instanceof NullCheck.Completeness completeness
                && expectation.condition().isEmpty()) {
            BigDecimal most = BigDecimal.ONE
                    .subtract(BigDecimal.valueOf(completeness.threshold()))
                    .multiply(HUNDRED);
            return write("nullValues", Condition.of(Operator.AT_MOST, most, Unit.PERCENT), entries);
        }
        if (check instanceof KeyCheck.Unique unique) {
            if (unique.columns().size() > 1) {
                entries.mapping("arguments", new Entries().texts("properties", unique.columns()));
            }
            return write("duplicateValues", condition, entries);
        }
        if (check instanceof NullCheck.NotMissing missing) {
            List<Node> values = new ArrayList<>(List.of(Values.node(Value.nothing())));
            missing.tokens().forEach(token -> values.add(Scalar.text(token)));
            entries.mapping("arguments", new Entries().nodes("missingValues", values, node -> node));
            return write("missingValues", condition, entries);
        }
        if (check instanceof ValueCheck.OneOf list) {
            entries.mapping("arguments", new Entries().nodes("validValues", list.values(), Metrics::node));
            return write("invalidValues", condition, entries);
        }
        if (check instanceof ValueCheck.Matches matches) {
            entries.mapping("arguments", new Entries().text("pattern", pattern(matches.pattern())));
            return write("invalidValues", condition, entries);
        }
        return check instanceof ShapeCheck.RowCount count
                && write(
                        "rowCount",
                        expectation.condition().orElseGet(() -> Condition.ofRows(count.minimum(), count.maximum())),
                        entries);
    }

    private static boolean write(String metric, Condition condition, Entries entries) {
        entries.text("metric", metric);
        Operators.write(condition, entries);
        return true;
    }

    private static String metric(Keys keys) {
        return keys.text("metric").or(() -> keys.text("rule")).orElse("");
    }

    /** Rules of 3.0 have no operator where nothing may break them. */
    private Optional<Condition> condition(Keys keys) {
        boolean none = Operators.keys().stream().noneMatch(keys::has);
        return none && keys.has("rule")
                ? Optional.of(Condition.of(Operator.IS, BigDecimal.ZERO, Unit.ROWS))
                : Operators.read(keys, between);
    }

    private static Optional<String> column(String path) {
        return path.isEmpty() || path.indexOf('.') >= 0 || path.indexOf('[') >= 0
                ? Optional.empty()
                : Optional.of(path);
    }

    private static Expectation allowing(Check check, Condition condition) {
        boolean none = condition.operator() == Operator.IS && condition.value().signum() == 0;
        return none ? Expectation.of(check) : Expectation.of(check).allowing(condition);
    }

    private static Optional<Expectation> nulls(String column, Condition condition) {
        boolean share = condition.operator() == Operator.AT_MOST
                && condition.unit() == Unit.PERCENT
                && condition.value().signum() >= 0
                && condition.value().compareTo(HUNDRED) <= 0;
        if (!share) {
            return Optional.of(allowing(new NullCheck.NotNull(column), condition));
        }
        BigDecimal threshold = BigDecimal.ONE.subtract(condition.value().movePointLeft(2));
        return Optional.of(Expectation.of(new NullCheck.Completeness(column, threshold.doubleValue())));
    }

    private static Optional<Expectation> duplicates(Keys keys, String path, Condition condition) {
        List<String> columns = keys.mapping("arguments")
                .map(arguments -> new Keys(arguments).texts("properties"))
                .filter(named -> !named.isEmpty())
                .orElse(path.isEmpty() ? List.of() : List.of(path));
        boolean key = !columns.isEmpty()
                && columns.stream().distinct().count() == columns.size()
                && columns.stream().allMatch(column -> column(column).isPresent());
        return key ? Optional.of(allowing(new KeyCheck.Unique(columns), condition)) : Optional.empty();
    }

    private static Optional<Expectation> invalid(Keys keys, String column, Condition condition) {
        Optional<Keys> arguments = keys.mapping("arguments").map(Keys::new);
        if (arguments.isEmpty() || arguments.get().mapping().entries().size() != 1) {
            return Optional.empty();
        }
        Optional<List<Literal>> accepted = arguments.get().take("validValues", Metrics::literals);
        if (accepted.isPresent()) {
            return Optional.of(allowing(new ValueCheck.OneOf(column, accepted.get()), condition));
        }
        try {
            return arguments
                    .get()
                    .text("pattern")
                    .map(pattern -> allowing(new ValueCheck.Matches(column, ours(pattern)), condition));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Expectation> missing(Keys keys, String column, Condition condition) {
        return keys.mapping("arguments")
                .filter(arguments -> arguments.entries().size() == 1)
                .flatMap(arguments -> new Keys(arguments).value("missingValues"))
                .flatMap(Metrics::tokens)
                .map(tokens -> allowing(new NullCheck.NotMissing(column, tokens), condition));
    }

    /** Returns the texts that stand for a missing value beside null, or nothing where null does not or another value does. */
    private static Optional<List<String>> tokens(Value value) {
        List<Value> values = value instanceof Value.Items items ? items.items() : List.of();
        List<String> tokens = values.stream()
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text())
                .toList();
        boolean others = values.stream().anyMatch(one -> !(one instanceof Value.Text || one instanceof Value.Nothing));
        return tokens.size() < values.size() && !others ? Optional.of(tokens) : Optional.empty();
    }

    /** The standard's patterns are searched for; ours match the whole text. */
    private static String ours(String pattern) {
        return pattern.startsWith("^(?:") && pattern.endsWith(")$")
                ? pattern.substring(4, pattern.length() - 2)
                : SEARCHED.formatted(pattern);
    }

    private static String pattern(String ours) {
        return ours.startsWith("(?s).*(?:") && ours.endsWith(").*")
                ? ours.substring(9, ours.length() - 3)
                : WHOLE.formatted(ours);
    }

    private static Optional<List<Literal>> literals(Node node) {
        if (!(node instanceof Sequence items) || items.items().isEmpty()) {
            return Optional.empty();
        }
        List<Literal> literals = new ArrayList<>();
        for (Node item : items.items()) {
            Value value = Values.of(item);
            if (value instanceof Value.Text text) {
                literals.add(new Literal.Text(text.text()));
            } else if (value instanceof Value.Numeric number && number.number().precision() <= 100) {
                literals.add(new Literal.Exact(number.number()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(literals);
    }

    private static Node node(Literal literal) {
        return literal.exact().<Node>map(Scalar::number).orElseGet(() -> Scalar.text(literal.text()));
    }

    private static Expectation rows(Condition condition) {
        boolean whole = condition.unit() == Unit.ROWS
                && isCount(condition.value())
                && condition.upper().map(Metrics::isCount).orElse(true);
        Optional<ShapeCheck.RowCount> range = whole ? range(condition) : Optional.empty();
        return range.map(Expectation::of)
                .orElseGet(() -> Expectation.of(new ShapeCheck.RowCount(0, OptionalLong.empty()))
                        .allowing(condition));
    }

    private static Optional<ShapeCheck.RowCount> range(Condition condition) {
        long value = condition.value().longValueExact();
        long upper = condition.upper().map(BigDecimal::longValueExact).orElse(value);
        return switch (condition.operator()) {
            case IS -> rows(value, value);
            case GREATER_THAN -> Optional.of(new ShapeCheck.RowCount(value + 1, OptionalLong.empty()));
            case AT_LEAST -> Optional.of(new ShapeCheck.RowCount(value, OptionalLong.empty()));
            case LESS_THAN -> rows(0, value - 1);
            case AT_MOST -> rows(0, value);
            case BETWEEN -> rows(value + 1, upper - 1);
            case WITHIN -> rows(value, upper);
            case IS_NOT, NOT_BETWEEN, NOT_WITHIN -> Optional.empty();
        };
    }

    private static Optional<ShapeCheck.RowCount> rows(long least, long most) {
        return least > most ? Optional.empty() : Optional.of(new ShapeCheck.RowCount(least, OptionalLong.of(most)));
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0 && number.compareTo(MOST_ROWS) <= 0;
    }
}
