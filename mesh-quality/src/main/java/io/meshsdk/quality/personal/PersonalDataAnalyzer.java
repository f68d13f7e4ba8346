package io.meshsdk.quality.personal;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.schema.Field;
import io.meshsdk.spi.quality.Analyzer;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Looks for personal data in one column of batches that flow anyway. What it finds is a number that {@link PersonalMeasures}
 * reads; it tells category, confidence and counts, and no value. Part of every mesh. Of nested columns the argument
 * {@code path} names the place, as {@link PersonalFinding#path()} does.
 *
 * <p>Every value is hashed, and those of a random sample are looked at: of up to 512 different values all, of more the few
 * hundred whose hashes begin with the most zeros. The sample is the same in any order and partitioning of the rows. A state
 * holds counts and a few bits of hashes, at most 23 KB.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class PersonalDataAnalyzer implements Analyzer {
    /** The key that metrics name it by. */
    public static final String KEY = "personal-data";

    static final String PATH = "path";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean tellsValues() {
        return false;
    }

    @Override
    public Accumulator start(List<Field> columns, Map<String, String> arguments) {
        if (columns.size() != 1) {
            throw new IllegalArgumentException("it looks at one column at a time, and is given " + columns.size());
        }
        arguments.keySet().stream().filter(key -> !key.equals(PATH)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("it knows no argument '%s', only '%s'".formatted(key, PATH));
        });
        Field column = columns.get(0);
        String path = arguments.getOrDefault(PATH, column.name());
        return new OfLeaf(Leaf.of(column).stream()
                .filter(leaf -> leaf.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("field '%s' has no values at '%s', use one of %s"
                        .formatted(
                                column.name(),
                                path,
                                Leaf.of(column).stream().map(Leaf::path).toList()))));
    }

    @Override
    public byte[] merge(byte[] left, byte[] right) {
        return LeafState.decode(left).merge(LeafState.decode(right)).encode();
    }

    @Override
    public OptionalDouble measure(byte[] state) {
        return OptionalDouble.of(
                LeafState.decode(state).verdict().map(Verdict::number).orElse(0L));
    }

    private static final class OfLeaf implements Accumulator {
        private final Leaf leaf;
        private final LeafState state;

        OfLeaf(Leaf leaf) {
            this.leaf = leaf;
            this.state = LeafState.none(leaf);
        }

        @Override
        public void accept(Batch batch) {
            if (leaf.isSampled()) {
                state.sample().add(leaf.in(batch.column(0)));
            }
        }

        @Override
        public byte[] finish() {
            return state.encode();
        }
    }
}
