package io.meshsdk.quality.check;

import io.meshsdk.quality.check.Literal.Day;
import io.meshsdk.quality.check.Literal.Floating;
import io.meshsdk.quality.check.Literal.Moment;
import io.meshsdk.quality.check.Literal.Text;
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
        Optional<BigDecimal> leftExact = left.exact();
        Optional<BigDecimal> rightExact = right.exact();
        return leftExact.isPresent() && rightExact.isPresent()
                ? OptionalInt.of(leftExact.get().compareTo(rightExact.get()))
                : OptionalInt.empty();
    }
}
