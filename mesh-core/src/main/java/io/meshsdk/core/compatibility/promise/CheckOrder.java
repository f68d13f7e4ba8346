package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.quality.Check;
import io.meshsdk.quality.Check.Completeness;
import io.meshsdk.quality.Check.Freshness;
import io.meshsdk.quality.Check.OneOf;
import io.meshsdk.quality.Check.Range;
import io.meshsdk.quality.Check.RowCount;
import io.meshsdk.quality.Check.Unique;
import io.meshsdk.quality.Literal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;

/** Which checks ask for more than others of their kind. */
final class CheckOrder {
    private CheckOrder() {}

    /** Returns whether two checks ask one question of the same columns; of keys, of any columns. */
    static boolean isOfOneKind(Check before, Check after) {
        return before.getClass() == after.getClass()
                && (before instanceof Unique || before.columns().equals(after.columns()));
    }

    static Strictness compare(Check before, Check after) {
        if (before.equals(after)) {
            return Strictness.SAME;
        }
        if (before instanceof Completeness one && after instanceof Completeness next) {
            return Strictness.ofGrowth(Double.compare(next.threshold() + 0.0, one.threshold() + 0.0));
        }
        if (before instanceof Freshness one && after instanceof Freshness next) {
            return Strictness.ofGrowth(one.maximumAge().compareTo(next.maximumAge()));
        }
        if (before instanceof RowCount one && after instanceof RowCount next) {
            return Strictness.ofGrowth(Long.compare(next.minimum(), one.minimum()))
                    .and(Strictness.ofGrowth(Long.compare(
                            one.maximum().orElse(Long.MAX_VALUE), next.maximum().orElse(Long.MAX_VALUE))));
        }
        return compareValues(before, after);
    }

    private static Strictness compareValues(Check before, Check after) {
        if (before instanceof Range one && after instanceof Range next) {
            return low(one.low(), next.low()).and(high(one.high(), next.high()));
        }
        if (before instanceof OneOf one && after instanceof OneOf next) {
            return Strictness.of(
                    new HashSet<>(one.values()).containsAll(next.values()),
                    new HashSet<>(next.values()).containsAll(one.values()));
        }
        if (before instanceof Unique one && after instanceof Unique next) {
            return Strictness.of(
                    one.columns().containsAll(next.columns()), next.columns().containsAll(one.columns()));
        }
        return Strictness.OTHER;
    }

    private static Strictness low(Optional<Literal> before, Optional<Literal> after) {
        return before.isPresent() && after.isPresent()
                ? compare(before.get(), after.get())
                : Strictness.of(before.isEmpty(), after.isEmpty());
    }

    private static Strictness high(Optional<Literal> before, Optional<Literal> after) {
        return before.isPresent() && after.isPresent()
                ? compare(before.get(), after.get()).reversed()
                : Strictness.of(before.isEmpty(), after.isEmpty());
    }

    private static Strictness compare(Literal before, Literal after) {
        if (before.equals(after)) {
            return Strictness.SAME;
        }
        if (before instanceof Literal.Day one && after instanceof Literal.Day next) {
            return Strictness.ofGrowth(next.value().compareTo(one.value()));
        }
        if (before instanceof Literal.Moment one && after instanceof Literal.Moment next) {
            return Strictness.ofGrowth(next.value().compareTo(one.value()));
        }
        if (before instanceof Literal.Text one && after instanceof Literal.Text next) {
            return Strictness.ofGrowth(next.value().compareTo(one.value()));
        }
        return numbers(before, after);
    }

    private static Strictness numbers(Literal before, Literal after) {
        if (before instanceof Literal.Floating || after instanceof Literal.Floating) {
            Optional<Double> one = floating(before);
            Optional<Double> next = floating(after);
            return one.isPresent() && next.isPresent()
                    ? Strictness.ofGrowth(Double.compare(next.get() + 0.0, one.get() + 0.0))
                    : Strictness.OTHER;
        }
        Optional<BigDecimal> one = exact(before);
        Optional<BigDecimal> next = exact(after);
        return one.isPresent() && next.isPresent()
                ? Strictness.ofGrowth(next.get().compareTo(one.get()))
                : Strictness.OTHER;
    }

    private static Optional<Double> floating(Literal literal) {
        return literal instanceof Literal.Floating number
                ? Optional.of(number.value())
                : exact(literal).map(BigDecimal::doubleValue);
    }

    private static Optional<BigDecimal> exact(Literal literal) {
        if (literal instanceof Literal.Whole whole) {
            return Optional.of(BigDecimal.valueOf(whole.value()));
        }
        return literal instanceof Literal.Exact number ? Optional.of(number.value()) : Optional.empty();
    }
}
