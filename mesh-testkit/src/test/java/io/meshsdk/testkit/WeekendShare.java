package io.meshsdk.testkit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.quality.Analyzer;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The share of dates that lie on a day from {@code from} to Sunday. */
@CheckReturnValue
final class WeekendShare implements Analyzer {
    @Override
    public String key() {
        return "weekend-share";
    }

    @Override
    public Accumulator start(List<Field> columns, Map<String, String> arguments) {
        if (columns.size() != 1 || !(columns.get(0).type() instanceof DataType.DateType)) {
            throw new IllegalArgumentException("expected one date, got %s".formatted(columns));
        }
        if (!Set.of("from").containsAll(arguments.keySet())) {
            throw new IllegalArgumentException("takes the argument 'from', got %s".formatted(arguments.keySet()));
        }
        return new Days(columns.get(0).name(), DayOfWeek.valueOf(arguments.getOrDefault("from", "SATURDAY")));
    }

    @Override
    public byte[] merge(byte[] left, byte[] right) {
        ByteBuffer first = ByteBuffer.wrap(left);
        ByteBuffer second = ByteBuffer.wrap(right);
        return bytes(first.getLong() + second.getLong(), first.getLong() + second.getLong());
    }

    @Override
    public OptionalDouble measure(byte[] state) {
        ByteBuffer counts = ByteBuffer.wrap(state);
        double weekend = counts.getLong();
        long all = counts.getLong();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(weekend / all);
    }

    private static byte[] bytes(long weekend, long all) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(weekend).putLong(all).array();
    }

    private static final class Days implements Accumulator {
        private final String column;
        private final DayOfWeek from;
        private long weekend;
        private long all;

        Days(String column, DayOfWeek from) {
            this.column = column;
            this.from = from;
        }

        @Override
        public void accept(Batch batch) {
            for (int i = 0; i < batch.rowCount(); i++) {
                Row row = Row.copyOf(batch, i);
                if (!row.isNull(column)) {
                    all++;
                    weekend += row.date(column).getDayOfWeek().compareTo(from) >= 0 ? 1 : 0;
                }
            }
        }

        @Override
        public byte[] finish() {
            return bytes(weekend, all);
        }
    }
}
