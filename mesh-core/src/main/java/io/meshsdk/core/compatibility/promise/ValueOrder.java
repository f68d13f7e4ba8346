package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.quality.check.Comparison;
import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.quality.check.ValueCheck.Compared;
import io.meshsdk.quality.check.ValueCheck.Length;
import io.meshsdk.quality.check.ValueCheck.MultipleOf;
import io.meshsdk.quality.check.ValueCheck.NoneOf;
import io.meshsdk.quality.check.ValueCheck.NotInFuture;
import io.meshsdk.quality.check.ValueCheck.OneOf;
import io.meshsdk.quality.check.ValueCheck.Range;
import io.meshsdk.quality.check.ValueCheck.Retained;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which checks of single values ask for more than others of their kind. */
final class ValueOrder {
    private static final Set<Comparison> LOW = Set.of(Comparison.GREATER, Comparison.AT_LEAST);
    private static final Set<Comparison> HIGH = Set.of(Comparison.LESS, Comparison.AT_MOST);

    private ValueOrder() {}

    static Strictness compare(ValueCheck before, ValueCheck after) {
        if (before instanceof Range one && after instanceof Range next) {
            return BoundOrder.low(one.low(), next.low()).and(BoundOrder.high(one.high(), next.high()));
        }
        if (before instanceof Compared one && after instanceof Compared next) {
            return compare(one, next);
        }
        if (before instanceof OneOf one && after instanceof OneOf next) {
            return growth(next.values(), one.values());
        }
        if (before instanceof NoneOf one && after instanceof NoneOf next) {
            return growth(one.values(), next.values());
        }
        return measured(before, after);
    }

    private static Strictness measured(ValueCheck before, ValueCheck after) {
        if (before instanceof Length one && after instanceof Length next) {
            return Strictness.ofGrowth(Integer.compare(next.minimum(), one.minimum()))
                    .and(Strictness.ofGrowth(Integer.compare(
                            one.maximum().orElse(Integer.MAX_VALUE),
                            next.maximum().orElse(Integer.MAX_VALUE))));
        }
        if (before instanceof MultipleOf one && after instanceof MultipleOf next) {
            return Strictness.of(isMultiple(next.step(), one.step()), isMultiple(one.step(), next.step()));
        }
        if (before instanceof NotInFuture one && after instanceof NotInFuture next) {
            return Strictness.ofGrowth(one.skew().compareTo(next.skew()));
        }
        return before instanceof Retained one && after instanceof Retained next
                ? Strictness.ofGrowth(one.retention().compareTo(next.retention()))
                : Strictness.OTHER;
    }

    /** Returns the strictness of a promise about a collection that is tighter the more it holds. */
    static Strictness growth(Collection<?> before, Collection<?> after) {
        return Strictness.of(new HashSet<>(after).containsAll(before), new HashSet<>(before).containsAll(after));
    }

    /** Returns the strictness of comparisons with one and the same value. */
    static Strictness compare(Comparison before, Comparison after) {
        return Strictness.of(implies(after, before), implies(before, after));
    }

    private static Strictness compare(Compared before, Compared after) {
        Strictness values = BoundOrder.compare(before.value(), after.value());
        if (values == Strictness.SAME) {
            return compare(before.comparison(), after.comparison());
        }
        if (LOW.contains(before.comparison()) && LOW.contains(after.comparison())) {
            return values;
        }
        return HIGH.contains(before.comparison()) && HIGH.contains(after.comparison())
                ? values.reversed()
                : Strictness.OTHER;
    }

    private static boolean implies(Comparison one, Comparison other) {
        return IntStream.rangeClosed(-1, 1).allMatch(order -> !one.holds(order) || other.holds(order));
    }

    private static boolean isMultiple(Literal of, Literal step) {
        Optional<BigDecimal> whole = of.exact();
        Optional<BigDecimal> part = step.exact();
        return whole.isPresent()
                && part.isPresent()
                && whole.get().remainder(part.get()).signum() == 0;
    }
}
