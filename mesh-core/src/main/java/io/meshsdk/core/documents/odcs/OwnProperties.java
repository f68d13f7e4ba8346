package io.meshsdk.core.documents.odcs;

import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.quality.Condition;
import io.meshsdk.quality.Condition.Operator;
import io.meshsdk.quality.Condition.Unit;
import io.meshsdk.quality.Expectation;
import io.meshsdk.quality.check.NullCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the standard has no key for in a rule, as custom properties of it: which rows it speaks of, how many may break a rule of
 * our own, and what makes it warn.
 */
final class OwnProperties {
    private static final String WHERE = "meshsdk.where";
    private static final String CONDITION = "meshsdk.condition";
    private static final String WARNING = "meshsdk.warning";
    private static final Set<String> NAMES = Set.of(WHERE, CONDITION, WARNING);
    private static final Set<String> KEYS = Set.of("property", "value");
    private static final String PROPERTIES = "customProperties";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private OwnProperties() {}

    /** Returns a rule without the properties that are ours. */
    static Mapping without(Mapping rule) {
        if (ours(rule).isEmpty()) {
            return rule;
        }
        Entries bare = new Entries();
        rule.entries().forEach((key, entry) -> {
            if (key.equals(PROPERTIES)) {
                List<Node> others = new ArrayList<>(((Sequence) entry.value()).items());
                others.removeAll(ours(rule));
                bare.nodes(key, others, node -> node);
            } else {
                bare.node(key, entry.value());
            }
        });
        return bare.node();
    }

    /** Returns the expectation with what the properties of its rule say, or nothing where one cannot be understood. */
    static Optional<Expectation> read(Mapping rule, Expectation bare) {
        List<Mapping> ours = ours(rule);
        long names = ours.stream().map(OwnProperties::name).distinct().count();
        if (names < ours.size()
                || !ours.stream().allMatch(one -> KEYS.containsAll(one.entries().keySet()))) {
            return Optional.empty();
        }
        Optional<Expectation> expectation = Optional.of(bare);
        for (Mapping property : ours) {
            expectation = expectation.flatMap(some -> refined(some, property));
        }
        return expectation;
    }

    /** Adds what the standard cannot say of an expectation. */
    static List<Mapping> write(Expectation expectation, boolean isOwn) {
        List<Mapping> properties = new ArrayList<>();
        Unit usual = Operators.usualUnit(expectation.check());
        expectation.filter().ifPresent(filter -> properties.add(property(WHERE, Scalar.text(filter.text()))));
        expectation
                .condition()
                .filter(condition -> isOwn)
                .ifPresent(condition -> properties.add(property(CONDITION, Operators.node(condition, usual))));
        expectation
                .warningCondition()
                .ifPresent(condition -> properties.add(property(WARNING, Operators.node(condition, usual))));
        return properties;
    }

    private static Mapping property(String name, Node value) {
        return new Entries().text("property", name).node("value", value).node();
    }

    private static Optional<Expectation> refined(Expectation expectation, Mapping property) {
        try {
            Optional<Node> value = property.find("value");
            if (name(property).equals(WHERE)) {
                return value.filter(Scalar.class::isInstance).map(text -> expectation.where(((Scalar) text).text()));
            }
            Optional<Condition> condition = value.filter(Mapping.class::isInstance)
                    .flatMap(words -> Operators.readWords((Mapping) words, Operators.usualUnit(expectation.check())));
            return name(property).equals(CONDITION)
                    ? condition.map(expectation::allowing)
                    : condition.map(onLadder(expectation)::warningUnless);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A share that may be missing and one that warns are rungs of one ladder, which completeness has not. */
    private static Expectation onLadder(Expectation expectation) {
        if (!(expectation.check() instanceof NullCheck.Completeness share)) {
            return expectation;
        }
        BigDecimal missing =
                BigDecimal.ONE.subtract(BigDecimal.valueOf(share.threshold())).multiply(HUNDRED);
        BigDecimal percent =
                missing.setScale(Math.max(0, missing.stripTrailingZeros().scale()));
        Expectation counted = Expectation.of(new NullCheck.NotNull(share.column()))
                .allowing(Condition.of(Operator.AT_MOST, percent, Unit.PERCENT));
        return expectation.filter().map(counted::where).orElse(counted);
    }

    private static List<Mapping> ours(Mapping rule) {
        List<Mapping> ours = new ArrayList<>();
        if (rule.find(PROPERTIES).orElse(null) instanceof Sequence properties) {
            for (Node item : properties.items()) {
                if (item instanceof Mapping property && NAMES.contains(name(property))) {
                    ours.add(property);
                }
            }
        }
        return ours;
    }

    private static String name(Mapping property) {
        return property.find("property")
                .map(node -> node instanceof Scalar scalar ? scalar.text() : "")
                .orElse("");
    }
}
