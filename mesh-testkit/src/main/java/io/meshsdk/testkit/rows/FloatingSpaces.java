package io.meshsdk.testkit.rows;

import io.meshsdk.quality.Literal;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
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
                .mapToDouble(literal -> number(promises, literal))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        double high = promises.highs().stream()
                .mapToDouble(literal -> number(promises, literal))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        double least = Double.isFinite(low) ? low : Double.isFinite(high) ? high - USUAL_WIDTH : 0;
        double most = Double.isFinite(high) ? high : least + USUAL_WIDTH;
        return space(promises, held(promises, least, Inwards.UP), held(promises, most, Inwards.DOWN));
    }

    static boolean isWithin(ColumnPromises promises, Literal literal) {
        double value = number(promises, literal);
        return promises.lows().stream().allMatch(low -> number(promises, low) <= value)
                && promises.highs().stream().allMatch(high -> number(promises, high) >= value);
    }

    static Object value(ColumnPromises promises, Literal literal) {
        return boxed(promises, number(promises, literal));
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

    private static double held(ColumnPromises promises, double bound, Inwards inwards) {
        float single = (float) bound;
        if (!isSingle(promises) || single == bound) {
            return bound;
        }
        if (inwards == Inwards.UP) {
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

    private static double number(ColumnPromises promises, Literal literal) {
        if (literal instanceof Literal.Floating floating) {
            return floating.value();
        }
        if (literal instanceof Literal.Whole || literal instanceof Literal.Exact) {
            return new BigDecimal(literal.text()).doubleValue();
        }
        throw promises.unsatisfiable("an expectation whose value is of another kind");
    }

    private enum Inwards {
        UP,
        DOWN
    }
}
