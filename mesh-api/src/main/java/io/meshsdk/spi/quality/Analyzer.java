package io.meshsdk.spi.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.data.Batch;
import io.meshsdk.schema.Field;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A measure of one's own: a number that is computed of some columns, batch by batch. Found by {@link java.util.ServiceLoader}
 * (public constructor without arguments) or given explicitly; thread-safe.
 *
 * <p>What it remembers of some rows is a state in bytes. States form a commutative monoid: over any partitioning of the rows,
 * merged in any order, they say the same.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface Analyzer {
    /** Returns the key that metrics name it by, for example {@code benford}. */
    String key();

    /**
     * Returns whether the number is, or may be, a value of the columns, so that of sensitive columns it is not told. It is, unless
     * said otherwise; an analyzer that tells counts and shares says otherwise.
     */
    default boolean tellsValues() {
        return true;
    }

    /**
     * Begins to measure one partition.
     *
     * @param columns the columns that a metric names, as fields of the batches
     * @param arguments what else the metric says
     * @throws IllegalArgumentException if the analyzer cannot measure these columns or does not understand an argument; the
     *     message is shown to whoever wrote the contract
     */
    Accumulator start(List<Field> columns, Map<String, String> arguments);

    /** Returns the state of both sets of rows; neither array is changed. */
    byte[] merge(byte[] left, byte[] right);

    /** Returns the number that a state means; empty where there is none, for example of no rows. */
    OptionalDouble measure(byte[] state);

    /** What is remembered of one partition. For one thread. */
    @CheckReturnValue
    interface Accumulator {
        /**
         * Takes a batch of only the columns, in their order. Keeps nothing of it: its buffers are written again.
         */
        void accept(Batch batch);

        /** Returns the state of all batches that were taken; of none, the state of no rows. */
        byte[] finish();
    }
}
