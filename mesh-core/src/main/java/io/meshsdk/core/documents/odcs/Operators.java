package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.binding.Keys;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Kind;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.check.Check;
import io.meshsdk.quality.check.MetricCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The eight operators of the standard and its units. */
final class Operators {
    private static final Map<String, Operator> BY_KEY = byKey();
    private static final List<String> KEYS = List.copyOf(BY_KEY.keySet());
    private static final List<String> PERCENT = List.of("percent", "%", "percentage");
    private static final List<String> ROWS = List.of("rows", "row", "values", "records");

    private Operators() {}

    /** Returns the keys of the operators. */
    static List<String> keys() {
        return KEYS;
    }

    /** Returns the condition of a rule, or nothing where it has not exactly one operator with numbers and a unit of ours. */
    static Optional<Condition> read(Keys keys, Between between) {
        List<String> present = new ArrayList<>(KEYS);
        present.retainAll(keys.mapping().entries().keySet());
        Optional<Unit> unit = unit(keys.mapping().find("unit"));
        if (present.size() != 1 || unit.isEmpty()) {
            return Optional.empty();
        }
        Operator operator = Objects.requireNonNull(BY_KEY.get(present.get(0)));
        Optional<Condition> condition =
                keys.take(present.get(0), node -> condition(between.meant(operator), node, unit.get()));
        if (condition.isPresent()) {
            keys.skip("unit");
        }
        return condition;
    }

    /** Returns whether the standard can say a condition of a metric of its library. */
    static boolean canSay(Condition condition) {
        return condition.operator().key().isPresent()
                && condition.unit() != Unit.VALUE
                && condition
                        .upper()
                        .map(upper -> upper.compareTo(condition.value()) != 0)
                        .orElse(true);
    }

    /** Adds a condition that the standard can say. */
    static void write(Condition condition, Entries entries) {
        entries.node(keyOf(condition.operator()), number(condition))
                .text("unit", condition.unit() == Unit.PERCENT ? "percent" : "rows");
    }

    /** Returns what a number is where no unit is written. */
    static Unit usualUnit(Check check) {
        return check instanceof MetricCheck ? Unit.VALUE : Unit.ROWS;
    }

    /** Returns any condition in words of its own, those of the standard where it has them. */
    static Mapping node(Condition condition, Unit usual) {
        Entries entries = new Entries().node(keyOf(condition.operator()), number(condition));
        if (condition.unit() != usual) {
            entries.text("unit", condition.unit().name().toLowerCase(Locale.ROOT));
        }
        return entries.node();
    }

    /** Returns the condition that {@link #node} writes, or nothing where the mapping writes none. */
    static Optional<Condition> readWords(Mapping words, Unit usual) {
        Keys keys = new Keys(words);
        Optional<Unit> unit = keys.has("unit") ? keys.word("unit", Unit.class) : Optional.of(usual);
        List<Condition> conditions = new ArrayList<>();
        for (Operator operator : Operator.values()) {
            unit.flatMap(some -> keys.take(keyOf(operator), node -> condition(operator, node, some)))
                    .ifPresent(conditions::add);
        }
        return conditions.size() == 1 && keys.others().isEmpty() ? Optional.of(conditions.get(0)) : Optional.empty();
    }

    private static Node number(Condition condition) {
        Node first = Scalar.number(condition.value());
        return condition
                .upper()
                .<Node>map(upper -> Sequence.of(List.of(first, Scalar.number(upper))))
                .orElse(first);
    }

    private static Optional<Condition> condition(Operator operator, Node node, Unit unit) {
        if (!operator.takesTwo()) {
            return number(node).map(value -> Condition.of(operator, value, unit));
        }
        if (!(node instanceof Sequence pair) || pair.items().size() != 2) {
            return Optional.empty();
        }
        Optional<BigDecimal> low = number(pair.items().get(0));
        Optional<BigDecimal> high = number(pair.items().get(1));
        return low.isPresent() && high.isPresent()
                ? Optional.of(Condition.of(operator, low.get(), high.get(), unit))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Kind.NUMBER
                ? Optional.of(new BigDecimal(scalar.text()))
                : Optional.empty();
    }

    private static Optional<Unit> unit(Optional<Node> node) {
        if (node.isEmpty()) {
            return Optional.of(Unit.ROWS);
        }
        String word = node.get() instanceof Scalar scalar ? scalar.text() : "";
        return PERCENT.contains(word)
                ? Optional.of(Unit.PERCENT)
                : ROWS.contains(word) ? Optional.of(Unit.ROWS) : Optional.empty();
    }

    /** Two operators the standard lacks. */
    private static String keyOf(Operator operator) {
        return operator.key().orElse(operator == Operator.WITHIN ? "mustBeWithin" : "mustNotBeWithin");
    }

    private static Map<String, Operator> byKey() {
        Map<String, Operator> keys = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            operator.key().ifPresent(key -> keys.put(key, operator));
        }
        return keys;
    }
}
