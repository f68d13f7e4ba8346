package io.meshsdk.core.sources;

import io.meshsdk.schema.DataType;
import io.meshsdk.schema.DataType.DecimalType;
import java.util.Optional;

/** Fits the decimals of databases, which may be wider than 38 digits or have no stated precision, to ours. */
final class JdbcDecimals {
    private JdbcDecimals() {}

    static Optional<DataType> type(int precision, int scale) {
        if (precision <= 0 || scale > DecimalType.MAX_PRECISION) {
            return Optional.empty();
        }
        int fraction = Math.max(0, scale);
        int digits = Math.max(scale < 0 ? precision - scale : precision, Math.max(1, fraction));
        return Optional.of(new DecimalType(Math.min(digits, DecimalType.MAX_PRECISION), fraction));
    }
}
