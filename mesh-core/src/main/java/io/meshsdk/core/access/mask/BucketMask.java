package io.meshsdk.core.access.mask;

import io.meshsdk.data.BytesColumnBuilder;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.DoubleColumn;
import io.meshsdk.data.FloatColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows between which bounds a number lies; NaN lies between none. */
final class BucketMask {
    private final List<BigDecimal> bounds;
    private final List<String> labels;

    BucketMask(List<BigDecimal> bounds) {
        this.bounds = bounds;
        this.labels = new ArrayList<>();
        for (int i = 0; i <= bounds.size(); i++) {
            String from = i == 0 ? "(" : "[" + bounds.get(i - 1).toPlainString();
            labels.add("%s,%s)"
                    .formatted(from, i == bounds.size() ? "" : bounds.get(i).toPlainString()));
        }
    }

    Column apply(Column column) {
        BytesColumnBuilder seen = new BytesColumnBuilder(column.size());
        for (int row = 0; row < column.size(); row++) {
            seen.append(column.isNull(row) ? null : label(column, row));
        }
        return seen.build();
    }

    private @Nullable String label(Column column, int row) {
        if (column instanceof DoubleColumn doubles) {
            return label(doubles.value(row));
        }
        if (column instanceof FloatColumn floats) {
            return label(floats.value(row));
        }
        if (column instanceof IntColumn ints) {
            return label(BigDecimal.valueOf(ints.value(row)));
        }
        return column instanceof LongColumn longs
                ? label(BigDecimal.valueOf(longs.value(row)))
                : label(((DecimalColumn) column).value(row));
    }

    private String label(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return labels.get(value < 0 ? 0 : bounds.size());
        }
        return label(new BigDecimal(value));
    }

    private String label(BigDecimal value) {
        int bucket = 0;
        while (bucket < bounds.size() && value.compareTo(bounds.get(bucket)) >= 0) {
            bucket++;
        }
        return labels.get(bucket);
    }
}
