package io.meshsdk.quality.internal.rule;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Values that compare with a literal: as ranges whose bound, where it is outside, is the next value inside. */
final class Comparisons {
    private final ValueCheck.Compared check;
    private final DataType type;
    private final Function<String, IllegalArgumentException> misfit;
    private final Ranges.Bounds bounds;

    private Comparisons(ValueCheck.Compared check, DataType type, Function<String, IllegalArgumentException> misfit) {
        this.check = check;
        this.type = type;
        this.misfit = misfit;
        this.bounds = new Ranges.Bounds(type, misfit);
    }

    static ValueRule compile(
            ValueCheck.Compared check, DataType type, Function<String, IllegalArgumentException> misfit) {
        return new Comparisons(check, type, misfit).compile();
    }

    private ValueRule compile() {
        return switch (check.comparison()) {
            case EQUAL -> one();
            case NOT_EQUAL -> one().negated();
            case AT_MOST -> range(Optional.empty(), Optional.of(check.value()));
            case AT_LEAST -> range(Optional.of(check.value()), Optional.empty());
            case LESS -> outside(false);
            case GREATER -> outside(true);
        };
    }

    private ValueRule one() {
        return AcceptedValues.compile(new ValueCheck.OneOf(check.column(), List.of(check.value())), type, misfit);
    }

    private ValueRule range(Optional<Literal> low, Optional<Literal> high) {
        return Ranges.compile(new ValueCheck.Range(check.column(), low, high), type, misfit);
    }

    private ValueRule outside(boolean above) {
        Literal literal = check.value();
        if (type instanceof DataType.StringType) {
            return Ranges.TextRange.outside(bounds.text(literal), above);
        }
        RoundingMode inward = above ? RoundingMode.FLOOR : RoundingMode.CEILING;
        if (type.isFloating()) {
            double bound = bounds.floating(literal, inward);
            if (bound == (above ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY)) {
                return new Ranges.FloatingRange(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
            }
            return above
                    ? new Ranges.FloatingRange(Math.nextUp(bound), Double.POSITIVE_INFINITY)
                    : new Ranges.FloatingRange(Double.NEGATIVE_INFINITY, Math.nextDown(bound));
        }
        BigInteger bound = bounds.whole(literal, inward).add(above ? BigInteger.ONE : BigInteger.ONE.negate());
        Optional<BigInteger> low = above ? Optional.of(bound) : Optional.empty();
        Optional<BigInteger> high = above ? Optional.empty() : Optional.of(bound);
        return Ranges.ofWhole(type, low, high);
    }
}
