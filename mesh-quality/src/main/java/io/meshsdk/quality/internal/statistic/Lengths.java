package io.meshsdk.quality.internal.statistic;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.value.CountedEntries;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How long texts are, in code points. */
public final class Lengths implements SlotState {
    private long count;
    private long total;
    private long shortest;
    private long longest;

    /** Creates the lengths of nothing. */
    public Lengths() {
        this(0, 0, Long.MAX_VALUE, 0);
    }

    private Lengths(long count, long total, long shortest, long longest) {
        this.count = count;
        this.total = total;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** Adds the rows of a column of UTF-8 texts that are not null, with or without a dictionary. */
    public void add(Column column) {
        CountedEntries entries = CountedEntries.of(column);
        BytesColumn texts = (BytesColumn) entries.column();
        for (int i = 0; i < texts.size(); i++) {
            int times = entries.times(i);
            if (times > 0) {
                int length = codePoints(texts.bytes(), texts.start(i), texts.start(i) + texts.length(i));
                count += times;
                total += (long) times * length;
                shortest = Math.min(shortest, length);
                longest = Math.max(longest, length);
            }
        }
    }

    /** Returns how many bytes of a range start a code point: all that are not 10xxxxxx. */
    private static int codePoints(byte[] bytes, int from, int to) {
        int starts = 0;
        for (int i = from; i < to; i++) {
            starts += bytes[i] >= -64 ? 1 : 0;
        }
        return starts;
    }

    /** Returns how many texts there are. */
    public long count() {
        return count;
    }

    /** Returns the length of the shortest text; empty where there is none. */
    public OptionalLong shortest() {
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(shortest);
    }

    /** Returns the length of the longest text; empty where there is none. */
    public OptionalLong longest() {
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(longest);
    }

    /** Returns the mean length; empty where there is no text. */
    public OptionalDouble mean() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) total / count);
    }

    @Override
    public Lengths merge(SlotState other) {
        Lengths added = (Lengths) other;
        return new Lengths(
                count + added.count,
                total + added.total,
                Math.min(shortest, added.shortest),
                Math.max(longest, added.longest));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(count);
        out.writeLong(total);
        out.writeLong(shortest);
        out.writeLong(longest);
    }

    /** Reads a state that was written. */
    public static Lengths read(DataInput in) throws IOException {
        return new Lengths(in.readLong(), in.readLong(), in.readLong(), in.readLong());
    }
}
