package io.meshsdk.core.access.mask;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DecimalColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.schema.DataType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Values as texts, the same for equal values of different types: numbers as their digits without needless zeros, days as in ISO
 * 8601, times as microseconds.
 */
final class ValueTexts {
    private ValueTexts() {}

    /** Returns the bytes of a value that is not null; of a column without a dictionary. */
    static byte[] of(Column column, DataType type, int row) {
        if (column instanceof BytesColumn bytes) {
            return bytes.value(row);
        }
        return text(column, type, row).getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(Column column, DataType type, int row) {
        if (column instanceof IntColumn ints) {
            return type instanceof DataType.DateType
                    ? LocalDate.ofEpochDay(ints.value(row)).toString()
                    : Integer.toString(ints.value(row));
        }
        if (column instanceof DecimalColumn decimals) {
            BigDecimal value = decimals.value(row);
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
        return Long.toString(((LongColumn) column).value(row));
    }
}
