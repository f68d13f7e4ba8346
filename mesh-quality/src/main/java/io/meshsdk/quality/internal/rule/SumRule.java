package io.meshsdk.quality.internal.rule;

import io.meshsdk.data.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Numbers that add up to the last one, in decimal arithmetic; a row with NaN or an infinity breaks it.
 *
 * @param tolerance by how much the sum may differ either way
 */
record SumRule(BigDecimal tolerance) implements RowRule {
    @Override
    public void mark(List<Column> plain, boolean[] broken) {
        int size = plain.get(0).size();
        for (int row = 0; row < size; row++) {
            int at = row;
            boolean whole = plain.stream().noneMatch(column -> column.isNull(at));
            broken[row] = whole && !adds(plain, row);
        }
    }

    private boolean adds(List<Column> plain, int row) {
        BigDecimal difference = BigDecimal.ZERO;
        for (int i = 0; i < plain.size(); i++) {
            Optional<BigDecimal> value = ExactValues.of(plain.get(i), row);
            if (value.isEmpty()) {
                return false;
            }
            difference = i < plain.size() - 1 ? difference.add(value.get()) : difference.subtract(value.get());
        }
        return difference.abs().compareTo(tolerance) <= 0;
    }
}
