package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.check.ValueCheck;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.util.function.Function;

/** Numbers that are whole multiples of a step. */
final class MultipleRule implements ValueRule {
    private final BigDecimal step;
    private final long wholeStep;

    private MultipleRule(BigDecimal step, long wholeStep) {
        this.step = step;
        this.wholeStep = wholeStep;
    }

    static ValueRule compile(
            ValueCheck.MultipleOf check, DataType type, Function<String, IllegalArgumentException> misfit) {
        if (!type.isNumeric()) {
            throw misfit.apply("its column is %s, expected a number".formatted(type.name()));
        }
        BigDecimal step = check.step().exact().orElseThrow();
        int scale = type instanceof DataType.DecimalType decimal ? decimal.scale() : 0;
        return new MultipleRule(step, whole(step.scaleByPowerOfTen(scale)));
    }

    /** Returns a number of so many units of a column; zero where it is none that fits. */
    private static long whole(BigDecimal units) {
        try {
            return units.longValueExact();
        } catch (ArithmeticException e) {
            return 0;
        }
    }

    @Override
    public void mark(Column plain, boolean[] broken) {
        for (int i = 0; i < plain.size(); i++) {
            broken[i] = !plain.isNull(i) && !isMultiple(plain, i);
        }
    }

    private boolean isMultiple(Column plain, int row) {
        if (plain instanceof LongColumn longs) {
            return isMultiple(longs.value(row), 0);
        }
        if (plain instanceof IntColumn ints) {
            return isMultiple(ints.value(row), 0);
        }
        if (plain instanceof DecimalColumn decimals) {
            return decimals.isCompact()
                    ? isMultiple(decimals.low()[row], decimals.scale())
                    : isMultiple(decimals.value(row));
        }
        double value = plain instanceof DoubleColumn doubles ? doubles.value(row) : ((FloatColumn) plain).value(row);
        return Double.isFinite(value) && isMultiple(new BigDecimal(value));
    }

    private boolean isMultiple(long unscaled, int scale) {
        return wholeStep == 0 ? isMultiple(BigDecimal.valueOf(unscaled, scale)) : unscaled % wholeStep == 0;
    }

    private boolean isMultiple(BigDecimal value) {
        return value.remainder(step).signum() == 0;
    }
}
