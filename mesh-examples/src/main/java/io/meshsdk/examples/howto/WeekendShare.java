package io.meshsdk.examples.howto;

import io.meshsdk.data.Batch;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.schema.DataType;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.quality.Analyzer;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

// snippet: analyzer
/** The share of dates that fall on a weekend. */
public final class WeekendShare implements Analyzer {
    @Override
    public String key() {
        return "weekend-share";
    }

    @Override
    public Accumulator start(List<Field> columns, Map<String, String> arguments) {
        if (columns.size() != 1 || !(columns.get(0).type() instanceof DataType.DateType)) {
            throw new IllegalArgumentException("it takes one column of dates");
        }
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("it takes no arguments, not " + arguments.keySet());
        }
        return new Counts();
    }

    @Override
    public byte[] merge(byte[] left, byte[] right) {
        ByteBuffer one = ByteBuffer.wrap(left);
        ByteBuffer two = ByteBuffer.wrap(right);
        return state(one.getLong() + two.getLong(), one.getLong() + two.getLong());
    }

    @Override
    public OptionalDouble measure(byte[] state) {
        ByteBuffer counts = ByteBuffer.wrap(state);
        double weekends = counts.getLong();
        long all = counts.getLong();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(weekends / all);
    }

    private static byte[] state(long weekends, long all) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(weekends)
                .putLong(all)
                .array();
    }

    private static final class Counts implements Accumulator {
        private long weekends;
        private long all;

        @Override
        public void accept(Batch batch) {
            Column column = batch.column(0);
            IntColumn days = (IntColumn) (column instanceof DictionaryColumn coded ? coded.decoded() : column);
            for (int row = 0; row < days.size(); row++) {
                if (!days.isNull(row)) {
                    DayOfWeek day = LocalDate.ofEpochDay(days.value(row)).getDayOfWeek();
                    weekends += day.compareTo(DayOfWeek.FRIDAY) > 0 ? 1 : 0;
                    all++;
                }
            }
        }

        @Override
        public byte[] finish() {
            return state(weekends, all);
        }
    }
}
// end
