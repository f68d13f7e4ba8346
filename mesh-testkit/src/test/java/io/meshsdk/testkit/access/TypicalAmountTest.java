package io.meshsdk.testkit.access;

import io.meshsdk.data.Column;
import io.meshsdk.data.LongColumn;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.access.MaskProvider;
import java.util.List;
import java.util.Map;

/** Shows of whole numbers whether they are large, by a number that stands for all of them. */
final class TypicalAmountTest extends MaskProviderContract {
    @Override
    protected MaskProvider provider() {
        return new TypicalAmount();
    }

    @Override
    protected Field field() {
        return Field.int64("amount");
    }

    @Override
    protected List<Object> values() {
        return List.of(1L, 99L, 100L, 101L, -7L, Long.MAX_VALUE, Long.MIN_VALUE, 1L);
    }

    @Override
    protected Map<String, String> arguments() {
        return Map.of("large-from", "100");
    }

    private static final class TypicalAmount implements MaskProvider {
        private static final long SMALL = 50;
        private static final long LARGE = 5_000;

        @Override
        public String name() {
            return "typical-amount";
        }

        @Override
        public boolean fits(DataType type) {
            return type instanceof DataType.LongType;
        }

        @Override
        public Column mask(Column raw, DataType type, Map<String, String> arguments) {
            long from = Long.parseLong(arguments.getOrDefault("large-from", "1000"));
            LongColumn amounts = (LongColumn) raw;
            long[] seen = new long[amounts.size()];
            for (int row = 0; row < seen.length; row++) {
                seen[row] = !amounts.isNull(row) && amounts.value(row) >= from ? LARGE : SMALL;
            }
            return LongColumn.of(seen);
        }
    }
}
