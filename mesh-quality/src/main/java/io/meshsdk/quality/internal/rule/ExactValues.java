package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of any column as decimals, exactly. */
public final class ExactValues {
    private ExactValues() {}

    /** Returns the number of a row that is not null; empty where it is NaN or infinite. */
    public static Optional<BigDecimal> of(Column plain, int row) {
        if (plain instanceof LongColumn longs) {
            return Optional.of(BigDecimal.valueOf(longs.value(row)));
        }
        if (plain instanceof IntColumn ints) {
            return Optional.of(BigDecimal.valueOf(ints.value(row)));
        }
        if (plain instanceof DecimalColumn decimals) {
            return Optional.of(decimals.value(row));
        }
        if (plain instanceof FloatColumn floats) {
            return ofFloating(floats.value(row), Float.toString(floats.value(row)));
        }
        double value = ((DoubleColumn) plain).value(row);
        return ofFloating(value, Double.toString(value));
    }

    private static Optional<BigDecimal> ofFloating(double value, String shortest) {
        return Double.isFinite(value) ? Optional.of(new BigDecimal(shortest)) : Optional.empty();
    }
}
