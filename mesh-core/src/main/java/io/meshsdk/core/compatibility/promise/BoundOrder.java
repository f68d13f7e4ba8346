package io.meshsdk.core.compatibility.promise;

import io.meshsdk.core.compatibility.finding.Strictness;
import io.meshsdk.quality.check.Literal;
import java.math.BigDecimal;
import java.util.Optional;

/** Which literals are above others, as lower bounds that grow tighter. */
final class BoundOrder {
    private BoundOrder() {}

    static Strictness low(Optional<Literal> before, Optional<Literal> after) {
        return before.isPresent() && after.isPresent()
                ? compare(before.get(), after.get())
                : Strictness.of(before.isEmpty(), after.isEmpty());
    }

    static Strictness high(Optional<Literal> before, Optional<Literal> after) {
        return before.isPresent() && after.isPresent()
                ? compare(before.get(), after.get()).reversed()
                : Strictness.of(before.isEmpty(), after.isEmpty());
    }

    static Strictness compare(Literal before, Literal after) {
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
        Optional<BigDecimal> one = before.exact();
        Optional<BigDecimal> next = after.exact();
        return one.isPresent() && next.isPresent()
                ? Strictness.ofGrowth(next.get().compareTo(one.get()))
                : Strictness.OTHER;
    }

    private static Optional<Double> floating(Literal literal) {
        return literal instanceof Literal.Floating number
                ? Optional.of(number.value())
                : literal.exact().map(BigDecimal::doubleValue);
    }
}
