package io.meshsdk.core.access.verification;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.data.Batch;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Counts the values that their masks do not hide, as a {@link MaskVerification} finds them, in the pass that publishes.
 *
 * @param masking what masks work with
 * @since 0.1.0
 */
@CheckReturnValue
public record MaskAnalyzer(Masking masking) implements Analyzer {
    /** The key that metrics name it by. */
    public static final String KEY = "masks-hold";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Accumulator start(List<Field> columns, Map<String, String> arguments) {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("it takes no arguments, not " + arguments.keySet());
        }
        MaskVerification verification = MaskVerification.of(Schema.of(columns), masking);
        MaskVerification.Look look = verification.begin();
        return new Accumulator() {
            @Override
            public void accept(Batch batch) {
                look.accept(batch);
            }

            @Override
            public byte[] finish() {
                return state(look.report().failures().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
            }
        };
    }

    @Override
    public byte[] merge(byte[] left, byte[] right) {
        return state(ByteBuffer.wrap(left).getLong() + ByteBuffer.wrap(right).getLong());
    }

    @Override
    public OptionalDouble measure(byte[] state) {
        return OptionalDouble.of((double) ByteBuffer.wrap(state).getLong());
    }

    private static byte[] state(long failures) {
        return ByteBuffer.allocate(Long.BYTES).putLong(failures).array();
    }
}
