package io.meshsdk.quality.internal.profile;

import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.statistic.Days;
import io.meshsdk.quality.internal.statistic.DistinctSketch;
import io.meshsdk.quality.internal.statistic.Frequencies;
import io.meshsdk.quality.internal.statistic.Lengths;
import io.meshsdk.quality.internal.statistic.Moments;
import io.meshsdk.quality.internal.statistic.Numeric;
import io.meshsdk.quality.internal.statistic.Quantiles;
import io.meshsdk.schema.DataType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a profile remembers of one column. Of a sensitive one, nothing but counts; of a nested one, nulls. For one thread until
 * it is shared.
 */
public final class ColumnStates {
    /** The most different values whose frequencies are known. */
    static final int MOST_VALUES = 10_000;

    private final Kind kind;
    private final Numeric numbers = new Numeric();
    private long rows;
    private long nulls;
    private @Nullable DistinctSketch distinct;
    private @Nullable Frequencies frequencies;
    private @Nullable Frequencies days;
    private @Nullable Moments moments;
    private @Nullable Quantiles quantiles;
    private @Nullable Ends ends;
    private @Nullable Lengths lengths;
    private @Nullable ValueSample sample;

    private ColumnStates(Kind kind) {
        this.kind = kind;
    }

    /** Returns what is remembered of no rows. */
    static ColumnStates none(DataType type, boolean sensitive) {
        Kind kind = Kind.of(type, sensitive);
        ColumnStates states = new ColumnStates(kind);
        if (kind != Kind.NESTED) {
            states.distinct = new DistinctSketch(DistinctSketch.MOST_PRECISION);
        }
        if (kind.holdsValues()) {
            states.frequencies = new Frequencies(MOST_VALUES);
        }
        if (kind == Kind.TIMES && !(type instanceof DataType.TimeType)) {
            states.days = new Frequencies(MOST_VALUES);
        }
        if (kind.holdsValues() && kind != Kind.TRUTHS) {
            states.ends = Ends.none(type);
        }
        if (kind == Kind.NUMBERS) {
            states.moments = Moments.upToSecond();
            states.quantiles = new Quantiles();
        }
        if (kind == Kind.TEXTS) {
            states.lengths = new Lengths();
            states.sample = new ValueSample();
        }
        return states;
    }

    void add(Column column) {
        rows += column.size();
        nulls += column.validity().nullCount();
        if (distinct != null) {
            distinct.add(column);
        }
        if (frequencies != null) {
            frequencies.add(column);
        }
        if (days != null) {
            days.add(Days.of(column));
        }
        if (ends != null) {
            ends.add(column, numbers);
        }
        if (moments != null && quantiles != null) {
            double[] reals = numbers.reals(column);
            moments.add(reals, numbers.size());
            quantiles.add(reals, numbers.size());
        }
        if (lengths != null && sample != null) {
            lengths.add(column);
            sample.add(column);
        }
    }

    ColumnStates merge(ColumnStates other) {
        ColumnStates both = new ColumnStates(kind);
        both.rows = rows + other.rows;
        both.nulls = nulls + other.nulls;
        both.distinct = merged(distinct, other.distinct);
        both.frequencies = merged(frequencies, other.frequencies);
        both.days = merged(days, other.days);
        both.moments = merged(moments, other.moments);
        both.quantiles = merged(quantiles, other.quantiles);
        both.ends = ends == null || other.ends == null ? null : ends.merge(other.ends);
        both.lengths = merged(lengths, other.lengths);
        both.sample = merged(sample, other.sample);
        return both;
    }

    @SuppressWarnings("unchecked")
    private static <S extends SlotState> @Nullable S merged(@Nullable S left, @Nullable S right) {
        return left == null || right == null ? null : (S) left.merge(right);
    }

    /** Returns how many rows there were. */
    public long rows() {
        return rows;
    }

    /** Returns how many values are null. */
    public long nulls() {
        return nulls;
    }

    /** Returns how the values are distributed, where they are numbers that may be told. */
    public Optional<Quantiles> quantiles() {
        return Optional.ofNullable(quantiles);
    }

    /** Returns how often values occur, where they are few enough and may be told. */
    public Optional<Frequencies> frequencies() {
        return Optional.ofNullable(frequencies).filter(some -> !some.isOverflowed());
    }

    /** Returns how many values lie on each day, where they are dates or points in time on at most 10,000 days. */
    public Optional<Frequencies> days() {
        return Optional.ofNullable(days).filter(some -> !some.isOverflowed());
    }

    /** Returns how many different values there are, by estimate. */
    public Optional<DistinctSketch> distinct() {
        return Optional.ofNullable(distinct);
    }

    /** Returns the moments of numbers. */
    public Optional<Moments> moments() {
        return Optional.ofNullable(moments);
    }

    /** Returns the smallest and the largest value. */
    public Optional<Ends> ends() {
        return Optional.ofNullable(ends);
    }

    /** Returns the lengths of texts. */
    public Optional<Lengths> lengths() {
        return Optional.ofNullable(lengths);
    }

    /** Returns some of the different texts. */
    public Optional<TextSample> sample() {
        return Optional.ofNullable(sample).map(some -> new TextSample(some.texts()));
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(rows);
        out.writeLong(nulls);
        if (ends != null) {
            ends.write(out);
        }
        SlotState[] all = {distinct, frequencies, days, moments, quantiles, lengths, sample};
        for (SlotState state : all) {
            if (state != null) {
                state.write(out);
            }
        }
    }

    static ColumnStates read(DataInput in, DataType type, boolean sensitive) throws IOException {
        ColumnStates states = none(type, sensitive);
        states.rows = in.readLong();
        states.nulls = in.readLong();
        states.ends = states.ends == null ? null : Ends.read(in, type);
        states.distinct = states.distinct == null ? null : DistinctSketch.read(in);
        states.frequencies = states.frequencies == null ? null : Frequencies.read(in);
        states.days = states.days == null ? null : Frequencies.read(in);
        states.moments = states.moments == null ? null : Moments.read(in);
        states.quantiles = states.quantiles == null ? null : Quantiles.read(in);
        states.lengths = states.lengths == null ? null : Lengths.read(in);
        states.sample = states.sample == null ? null : ValueSample.read(in);
        return states;
    }

    /** What is remembered of a column. */
    enum Kind {
        NUMBERS,
        TIMES,
        TEXTS,
        TRUTHS,
        COUNTS_ONLY,
        NESTED;

        static Kind of(DataType type, boolean sensitive) {
            if (type.isNested()) {
                return NESTED;
            }
            if (sensitive || type instanceof DataType.BinaryType) {
                return COUNTS_ONLY;
            }
            if (type.isNumeric()) {
                return NUMBERS;
            }
            if (type instanceof DataType.StringType) {
                return TEXTS;
            }
            return type instanceof DataType.BooleanType ? TRUTHS : TIMES;
        }

        boolean holdsValues() {
            return this != COUNTS_ONLY && this != NESTED;
        }
    }
}
