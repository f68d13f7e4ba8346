package io.meshsdk.quality.internal.key;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.IntColumn;
import io.meshsdk.data.LongColumn;
import io.meshsdk.quality.internal.rule.ValueRule;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one column that are numbers, or {@link NumberedTexts}, and lie close together: a bit for each, so that they stay in
 * the cache and none can be taken for another. As a rule, that a value is among them. Thread-safe once all keys are taken.
 */
final class NumberedKeys implements ValueRule {
    private static final int CHUNK = 1 << 12;

    private final NumberSet numbers;
    private @Nullable NumberedTexts texts;

    /**
     * @param expected how many keys there may be
     */
    NumberedKeys(long expected) {
        this.numbers = new NumberSet(expected);
    }

    /** Takes the values of a column that are not null; returns false where one has no number, or one too far from the others. */
    boolean take(Column column) {
        if (column instanceof DictionaryColumn coded) {
            return take(coded.decoded());
        }
        for (int row = 0; row < column.size(); row++) {
            if (!column.isNull(row) && !take(column, row)) {
                return false;
            }
        }
        return true;
    }

    private boolean take(Column column, int row) {
        if (column instanceof LongColumn longs) {
            return numbers.add(longs.value(row));
        }
        if (column instanceof IntColumn ints) {
            return numbers.add(ints.value(row));
        }
        return column instanceof BytesColumn bytes && take(bytes, row);
    }

    private boolean take(BytesColumn column, int row) {
        if (texts == null) {
            Optional<NumberedTexts> alike = NumberedTexts.like(column.value(row));
            if (alike.isEmpty()) {
                return false;
            }
            texts = alike.get();
        }
        int start = column.start(row);
        long number = texts.number(column.bytes(), start, start + column.length(row));
        return number != NumberedTexts.NONE && numbers.add(number);
    }

    long size() {
        return numbers.size();
    }

    /** Hands over all keys that were taken. */
    void forEach(Consumer<Column> taker) {
        NumberedTexts shape = texts;
        numbers.forEach(CHUNK, some -> taker.accept(shape == null ? LongColumn.of(some.clone()) : shape.texts(some)));
    }

    /** Returns what tells these keys from others, whatever order they were taken in. */
    String digest() {
        return "%d numbered keys %s %016x".formatted(size(), texts == null ? "" : texts, numbers.digest());
    }

    @Override
    public void mark(Column plain, boolean[] broken) {
        if (plain instanceof LongColumn longs) {
            for (int i = 0; i < longs.size(); i++) {
                broken[i] = !numbers.has(longs.value(i));
            }
        } else if (plain instanceof IntColumn ints) {
            for (int i = 0; i < ints.size(); i++) {
                broken[i] = !numbers.has(ints.value(i));
            }
        } else if (plain instanceof BytesColumn bytes) {
            mark(bytes, broken);
        } else {
            Arrays.fill(broken, 0, plain.size(), true);
        }
    }

    private void mark(BytesColumn column, boolean[] broken) {
        byte[] bytes = column.bytes();
        int[] offsets = column.offsets();
        NumberedTexts shape = texts;
        for (int i = 0; i < column.size(); i++) {
            long number = shape == null ? NumberedTexts.NONE : shape.number(bytes, offsets[i], offsets[i + 1]);
            broken[i] = number == NumberedTexts.NONE || !numbers.has(number);
        }
    }
}
