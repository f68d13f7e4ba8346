package io.meshsdk.testkit.rows;

import io.meshsdk.quality.check.Literal;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Floating point numbers between bounds. */
final class FloatingSpaces {
    private static final int STEPS = 1 << 16;
    private static final int MOST_NEIGHBOURS = 1_024;
    private static final double USUAL_WIDTH = 1_000_000;

    private FloatingSpaces() {}

    static ValueSpace of(ColumnPromises promises) {
        double low = promises.lows().stream()
                .mapToDouble(literal -> number(promises, literal, RoundingMode.CEILING))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        double high = promises.highs().stream()
                .mapToDouble(literal -> number(promises, literal, RoundingMode.FLOOR))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        if (low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
            throw promises.unsatisfiable("no finite number lies between the bounds");
        }
        double least = Double.isFinite(low) ? low : Double.isFinite(high) ? high - USUAL_WIDTH : 0;
        double most = Double.isFinite(high) ? high : least + USUAL_WIDTH;
        return space(promises, held(promises, least, RoundingMode.CEILING), held(promises, most, RoundingMode.FLOOR));
    }

    static boolean isWithin(ColumnPromises promises, Literal literal) {
        double value = number(promises, literal, RoundingMode.FLOOR);
        return promises.lows().stream().allMatch(low -> number(promises, low, RoundingMode.CEILING) <= value)
                && promises.highs().stream().allMatch(high -> number(promises, high, RoundingMode.FLOOR) >= value);
    }

    /** Returns whether a column can hold exactly the number of a literal. */
    static boolean isHeld(ColumnPromises promises, Literal literal) {
        double value = number(promises, literal, RoundingMode.FLOOR);
        return value == number(promises, literal, RoundingMode.CEILING)
                && (!isSingle(promises) || (float) value == value);
    }

    /** Returns the number of a literal, or one next to it where the column cannot hold it. */
    static Object value(ColumnPromises promises, Literal literal) {
        return boxed(promises, number(promises, literal, RoundingMode.FLOOR));
    }

    private static ValueSpace space(ColumnPromises promises, double least, double most) {
        double step = (most - least) / STEPS;
        double largest = Math.max(Math.abs(least), Math.abs(most));
        if (step > 4 * (isSingle(promises) ? Math.ulp((float) largest) : Math.ulp(largest))) {
            return new ValueSpace(STEPS + 1L, number -> boxed(promises, Math.min(most, least + number * step)));
        }
        List<Object> values = new ArrayList<>();
        double value = least;
        for (int i = 0; i <= MOST_NEIGHBOURS && value <= most; i++) {
            values.add(boxed(promises, value));
            value = isSingle(promises) ? Math.nextUp((float) value) : Math.nextUp(value);
        }
        if (values.isEmpty()) {
            throw promises.unsatisfiable("no number lies between the bounds");
        }
        return ValueSpace.of(values);
    }

    private static double held(ColumnPromises promises, double bound, RoundingMode inwards) {
        float single = (float) bound;
        if (!isSingle(promises) || single == bound) {
            return bound;
        }
        if (inwards == RoundingMode.CEILING) {
            return single > bound ? single : Math.nextUp(single);
        }
        return single < bound ? single : Math.nextDown(single);
    }

    private static Object boxed(ColumnPromises promises, double value) {
        return isSingle(promises) ? (Object) (float) value : (Object) value;
    }

    private static boolean isSingle(ColumnPromises promises) {
        return promises.type() instanceof DataType.FloatType;
    }

    private static double number(ColumnPromises promises, Literal literal, RoundingMode direction) {
        if (literal instanceof Literal.Floating floating) {
            return floating.value();
        }
        if (literal instanceof Literal.Whole || literal instanceof Literal.Exact) {
            return number(new BigDecimal(literal.text()), direction);
        }
        throw promises.unsatisfiable("an expectation whose value is of another kind");
    }

    /** Returns the closest double at or above ({@code CEILING}), or at or below ({@code FLOOR}), a decimal. */
    private static double number(BigDecimal exact, RoundingMode direction) {
        double nearest = exact.doubleValue();
        int order = Double.isInfinite(nearest) ? Double.compare(nearest, 0) : new BigDecimal(nearest).compareTo(exact);
        if (direction == RoundingMode.CEILING) {
            return order < 0 ? Math.nextUp(nearest) : nearest;
        }
        return order > 0 ? Math.nextDown(nearest) : nearest;
    }
}
