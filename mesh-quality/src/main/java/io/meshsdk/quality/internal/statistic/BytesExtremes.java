package io.meshsdk.quality.internal.statistic;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.value.CountedEntries;
import io.meshsdk.quality.internal.value.Key;
import io.meshsdk.quality.internal.value.Words;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The smallest and the largest of byte strings in unsigned order, which is that of code points for UTF-8. */
public final class BytesExtremes implements SlotState {
    private byte @Nullable [] min;
    private byte @Nullable [] max;

    /** Creates the extremes of nothing. */
    public BytesExtremes() {}

    /** Adds the rows of a column of byte strings that are not null, with or without a dictionary. */
    public void add(Column column) {
        CountedEntries entries = CountedEntries.of(column);
        BytesColumn texts = (BytesColumn) entries.column();
        for (int i = 0; i < texts.size(); i++) {
            if (entries.times(i) > 0) {
                include(texts.bytes(), texts.start(i), texts.start(i) + texts.length(i));
            }
        }
    }

    private void include(byte[] bytes, int from, int to) {
        byte[] low = min;
        if (low == null || Arrays.compareUnsigned(bytes, from, to, low, 0, low.length) < 0) {
            min = Arrays.copyOfRange(bytes, from, to);
        }
        byte[] high = max;
        if (high == null || Arrays.compareUnsigned(bytes, from, to, high, 0, high.length) > 0) {
            max = Arrays.copyOfRange(bytes, from, to);
        }
    }

    /** Returns the smallest value; empty where there is none. */
    public Optional<Key> min() {
        return Optional.ofNullable(min).map(Key::of);
    }

    /** Returns the largest value; empty where there is none. */
    public Optional<Key> max() {
        return Optional.ofNullable(max).map(Key::of);
    }

    @Override
    public BytesExtremes merge(SlotState other) {
        BytesExtremes merged = new BytesExtremes();
        merged.include(this);
        merged.include((BytesExtremes) other);
        return merged;
    }

    private void include(BytesExtremes other) {
        byte[] low = other.min;
        byte[] high = other.max;
        if (low != null && high != null) {
            include(low, 0, low.length);
            include(high, 0, high.length);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        byte[] low = min;
        byte[] high = max;
        out.writeBoolean(low != null);
        if (low != null && high != null) {
            Words.writeBytes(low, out);
            Words.writeBytes(high, out);
        }
    }

    /** Reads a state that was written. */
    public static BytesExtremes read(DataInput in) throws IOException {
        BytesExtremes read = new BytesExtremes();
        if (in.readBoolean()) {
            read.min = Words.readBytes(in);
            read.max = Words.readBytes(in);
        }
        return read;
    }
}
