package io.meshsdk.quality;

import io.meshsdk.quality.Literal.Day;
import io.meshsdk.quality.Literal.Exact;
import io.meshsdk.quality.Literal.Floating;
import io.meshsdk.quality.Literal.Moment;
import io.meshsdk.quality.Literal.Text;
import io.meshsdk.quality.Literal.Whole;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares literals of one kind. */
final class LiteralOrder {
    private LiteralOrder() {}

    static void requireRange(Optional<Literal> low, Optional<Literal> high) {
        if (low.isEmpty() || high.isEmpty()) {
            return;
        }
        OptionalInt order = compare(low.get(), high.get());
        if (order.isEmpty()) {
            throw new IllegalArgumentException("Invalid range: its bounds are of different kinds");
        }
        if (order.getAsInt() > 0) {
            throw new IllegalArgumentException("Invalid range %s to %s: the lower bound is above the upper one"
                    .formatted(low.get().text(), high.get().text()));
        }
    }

    private static OptionalInt compare(Literal left, Literal right) {
        if (left instanceof Text leftText && right instanceof Text rightText) {
            return OptionalInt.of(Arrays.compareUnsigned(
                    leftText.value().getBytes(StandardCharsets.UTF_8),
                    rightText.value().getBytes(StandardCharsets.UTF_8)));
        }
        if (left instanceof Day leftDay && right instanceof Day rightDay) {
            return OptionalInt.of(leftDay.value().compareTo(rightDay.value()));
        }
        if (left instanceof Moment leftMoment && right instanceof Moment rightMoment) {
            return OptionalInt.of(leftMoment.value().compareTo(rightMoment.value()));
        }
        if (left instanceof Floating leftNumber && right instanceof Floating rightNumber) {
            return OptionalInt.of(Double.compare(leftNumber.value(), rightNumber.value()));
        }
        Optional<BigDecimal> leftExact = exact(left);
        Optional<BigDecimal> rightExact = exact(right);
        return leftExact.isPresent() && rightExact.isPresent()
                ? OptionalInt.of(leftExact.get().compareTo(rightExact.get()))
                : OptionalInt.empty();
    }

    private static Optional<BigDecimal> exact(Literal literal) {
        if (literal instanceof Whole whole) {
            return Optional.of(BigDecimal.valueOf(whole.value()));
        }
        return literal instanceof Exact exact ? Optional.of(exact.value()) : Optional.empty();
    }
}
