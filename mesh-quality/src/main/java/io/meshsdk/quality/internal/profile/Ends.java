package io.meshsdk.quality.internal.profile;

import io.meshsdk.data.Column;
import io.meshsdk.quality.internal.state.SlotState;
import io.meshsdk.quality.internal.statistic.BytesExtremes;
import io.meshsdk.quality.internal.statistic.DoubleExtremes;
import io.meshsdk.quality.internal.statistic.LongExtremes;
import io.meshsdk.quality.internal.statistic.Numeric;
import io.meshsdk.quality.internal.statistic.WideExtremes;
import io.meshsdk.quality.internal.value.Key;
import io.meshsdk.schema.DataType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The smallest and the largest value of a column of any flat type but binary and boolean. */
public final class Ends {
    private final SlotState state;

    private Ends(SlotState state) {
        this.state = state;
    }

    static Ends none(DataType type) {
        if (type instanceof DataType.StringType) {
            return new Ends(new BytesExtremes());
        }
        if (type.isFloating()) {
            return new Ends(new DoubleExtremes());
        }
        return new Ends(type instanceof DataType.DecimalType ? new WideExtremes() : new LongExtremes());
    }

    void add(Column column, Numeric numbers) {
        if (state instanceof BytesExtremes texts) {
            texts.add(column);
        } else if (state instanceof DoubleExtremes reals) {
            reals.add(numbers.reals(column), numbers.size());
        } else if (state instanceof LongExtremes wholes) {
            wholes.add(numbers.wholes(column), numbers.size());
        } else {
            long[] lows = numbers.wholes(column);
            ((WideExtremes) state).add(numbers.highs(), lows, numbers.size());
        }
    }

    Ends merge(Ends other) {
        return new Ends(state.merge(other.state));
    }

    /** Returns the smallest value. */
    public Optional<Key> minimum() {
        if (state instanceof BytesExtremes texts) {
            return texts.min();
        }
        if (state instanceof DoubleExtremes reals) {
            return real(reals.min());
        }
        return state instanceof LongExtremes wholes
                ? whole(wholes.min())
                : ((WideExtremes) state).min().map(Ends::wide);
    }

    /** Returns the largest value. */
    public Optional<Key> maximum() {
        if (state instanceof BytesExtremes texts) {
            return texts.max();
        }
        if (state instanceof DoubleExtremes reals) {
            return real(reals.max());
        }
        return state instanceof LongExtremes wholes
                ? whole(wholes.max())
                : ((WideExtremes) state).max().map(Ends::wide);
    }

    private static Optional<Key> real(OptionalDouble number) {
        return number.isPresent() ? Optional.of(Key.ofReal(number.getAsDouble())) : Optional.empty();
    }

    private static Optional<Key> whole(OptionalLong number) {
        return number.isPresent() ? Optional.of(Key.ofWhole(number.getAsLong())) : Optional.empty();
    }

    private static Key wide(BigInteger unscaled) {
        byte[] bytes = new byte[2 * Long.BYTES];
        byte[] shortest = unscaled.toByteArray();
        java.util.Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, bytes.length - shortest.length, shortest.length);
        bytes[0] ^= Byte.MIN_VALUE;
        return Key.of(bytes);
    }

    void write(DataOutput out) throws IOException {
        state.write(out);
    }

    static Ends read(DataInput in, DataType type) throws IOException {
        if (type instanceof DataType.StringType) {
            return new Ends(BytesExtremes.read(in));
        }
        if (type.isFloating()) {
            return new Ends(DoubleExtremes.read(in));
        }
        return new Ends(type instanceof DataType.DecimalType ? WideExtremes.read(in) : LongExtremes.read(in));
    }
}
