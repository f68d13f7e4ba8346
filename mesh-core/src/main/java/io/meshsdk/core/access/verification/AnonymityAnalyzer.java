package io.meshsdk.core.access.verification;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.access.mask.MaskedDataset;
import io.meshsdk.core.access.mask.Masking;
import io.meshsdk.data.Batch;
import io.meshsdk.data.Dataset;
import io.meshsdk.data.Partition;
import io.meshsdk.data.Row;
import io.meshsdk.schema.Field;
import io.meshsdk.schema.Schema;
import io.meshsdk.spi.quality.Analyzer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Tells the k of k-anonymity: of how many rows the smallest group is of those that look alike to consumers in some columns, each
 * under its mask. A column that is dropped tells nobody apart. Groups are known by 128 bits of a hash; of more than a million groups
 * nothing is told.
 *
 * @param masking what masks work with
 * @since 0.1.0
 */
@CheckReturnValue
public record AnonymityAnalyzer(Masking masking) implements Analyzer {
    /** The key that metrics name it by. */
    public static final String KEY = "k-anonymity";

    private static final int KEY_BYTES = 16;
    private static final int MOST_GROUPS = 1_000_000;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Accumulator start(List<Field> columns, Map<String, String> arguments) {
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("it takes no arguments, not " + arguments.keySet());
        }
        if (columns.stream().anyMatch(column -> column.type().isNested())) {
            throw new IllegalArgumentException("it takes columns of simple types only");
        }
        Schema fields = Schema.of(columns);
        return new Groups(MaskedDataset.of(new NoRows(fields), fields, masking));
    }

    @Override
    public byte[] merge(byte[] left, byte[] right) {
        TreeMap<ByteBuffer, Long> groups = groups(left);
        groups(right).forEach((key, count) -> groups.merge(key, count, Long::sum));
        return isOverfull(left) || isOverfull(right) ? overfull() : state(groups);
    }

    @Override
    public OptionalDouble measure(byte[] state) {
        return isOverfull(state)
                ? OptionalDouble.empty()
                : groups(state).values().stream().mapToDouble(Long::doubleValue).min();
    }

    private static byte[] state(TreeMap<ByteBuffer, Long> groups) {
        if (groups.size() > MOST_GROUPS) {
            return overfull();
        }
        ByteBuffer state = ByteBuffer.allocate(groups.size() * (KEY_BYTES + Long.BYTES));
        groups.forEach((key, count) -> state.put(key.duplicate()).putLong(count));
        return state.array();
    }

    private static TreeMap<ByteBuffer, Long> groups(byte[] state) {
        TreeMap<ByteBuffer, Long> groups = new TreeMap<>();
        ByteBuffer left = ByteBuffer.wrap(state);
        while (left.remaining() >= KEY_BYTES + Long.BYTES) {
            byte[] key = new byte[KEY_BYTES];
            left.get(key);
            groups.put(ByteBuffer.wrap(key), left.getLong());
        }
        return groups;
    }

    private static byte[] overfull() {
        return new byte[] {1};
    }

    private static boolean isOverfull(byte[] state) {
        return state.length == 1;
    }

    /** Counts rows by what consumers see of them. */
    private static final class Groups implements Accumulator {
        private final TreeMap<ByteBuffer, Long> counts = new TreeMap<>();
        private final MaskedDataset view;
        private final MessageDigest digest = sha256();

        Groups(MaskedDataset view) {
            this.view = view;
        }

        @Override
        public void accept(Batch batch) {
            Batch seen = view.seen(batch);
            for (int row = 0; row < seen.rowCount() && counts.size() <= MOST_GROUPS; row++) {
                counts.merge(keyOf(Row.copyOf(seen, row)), 1L, Long::sum);
            }
        }

        private ByteBuffer keyOf(Row row) {
            for (String name : row.schema().names()) {
                byte[] text = row.find(name).map(Groups::text).orElse("null").getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
                digest.update(text);
            }
            return ByteBuffer.wrap(digest.digest(), 0, KEY_BYTES).slice();
        }

        private static String text(Object value) {
            return "=" + (value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
        }

        @Override
        public byte[] finish() {
            return state(counts);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Cannot count groups: this Java has no SHA-256", e);
            }
        }
    }

    private record NoRows(Schema schema) implements Dataset {
        @Override
        public List<Partition> partitions() {
            return List.of();
        }
    }
}
