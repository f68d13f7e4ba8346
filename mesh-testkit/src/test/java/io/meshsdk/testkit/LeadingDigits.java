package io.meshsdk.testkit;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.quality.Analyzer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How far the leading digits of whole numbers are from Benford's law: the largest difference of a digit's share. */
@CheckReturnValue
final class LeadingDigits implements Analyzer {
    private static final int DIGITS = 9;

    @Override
    public String key() {
        return "benford";
    }

    @Override
    public Accumulator start(List<Field> columns, Map<String, String> arguments) {
        if (columns.size() != 1 || !columns.get(0).type().isInteger()) {
            throw new IllegalArgumentException("expected one column of whole numbers, got %s".formatted(columns));
        }
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("takes no arguments, got %s".formatted(arguments));
        }
        String name = columns.get(0).name();
        long[] counts = new long[DIGITS];
        return new Accumulator() {
            @Override
            public void accept(Batch batch) {
                for (int i = 0; i < batch.rowCount(); i++) {
                    Row row = Row.copyOf(batch, i);
                    long value = row.isNull(name) ? 0 : row.integer(name);
                    if (value != 0) {
                        counts[Long.toString(value).replace("-", "").charAt(0) - '1']++;
                    }
                }
            }

            @Override
            public byte[] finish() {
                return bytes(counts);
            }
        };
    }

    @Override
    public byte[] merge(byte[] left, byte[] right) {
        long[] sums = counts(left);
        long[] others = counts(right);
        for (int i = 0; i < DIGITS; i++) {
            sums[i] += others[i];
        }
        return bytes(sums);
    }

    @Override
    public OptionalDouble measure(byte[] state) {
        long[] counts = counts(state);
        double all = java.util.Arrays.stream(counts).sum();
        double most = 0;
        for (int i = 0; i < DIGITS; i++) {
            most = Math.max(most, Math.abs(counts[i] / all - Math.log10(1 + 1.0 / (i + 1))));
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(most);
    }

    private static byte[] bytes(long[] counts) {
        ByteBuffer bytes = ByteBuffer.allocate(DIGITS * Long.BYTES);
        bytes.asLongBuffer().put(counts);
        return bytes.array();
    }

    private static long[] counts(byte[] state) {
        long[] counts = new long[DIGITS];
        ByteBuffer.wrap(state).asLongBuffer().get(counts);
        return counts;
    }
}
