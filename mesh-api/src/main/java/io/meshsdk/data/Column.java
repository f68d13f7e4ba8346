package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.DataType;

/**
 * The values of one field in a batch: a typed array and which of its slots are null.
 *
 * <p>Arrays may be longer than {@link #size()}, slots that are null hold anything, and accessors return the array
 * itself: read it, do not write it. What the numbers mean is the field's {@link DataType}:
 *
 * <table>
 * <caption>Which column holds which type</caption>
 * <tr><th>type</th><th>column</th></tr>
 * <tr><td>boolean</td><td>{@link BooleanColumn}</td></tr>
 * <tr><td>byte, short, int; date (days since 1970-01-01)</td><td>{@link IntColumn}</td></tr>
 * <tr><td>long; timestamp, timestamp without zone (microseconds since 1970-01-01T00:00), time (microseconds of the
 * day)</td><td>{@link LongColumn}</td></tr>
 * <tr><td>float</td><td>{@link FloatColumn}</td></tr>
 * <tr><td>double</td><td>{@link DoubleColumn}</td></tr>
 * <tr><td>decimal (unscaled)</td><td>{@link DecimalColumn}</td></tr>
 * <tr><td>string (UTF-8), binary</td><td>{@link BytesColumn}</td></tr>
 * <tr><td>struct, list, map</td><td>{@link StructColumn}, {@link ListColumn}, {@link MapColumn}</td></tr>
 * <tr><td>any of them, each distinct value once</td><td>{@link DictionaryColumn}</td></tr>
 * </table>
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Column
        permits BooleanColumn,
                IntColumn,
                LongColumn,
                FloatColumn,
                DoubleColumn,
                DecimalColumn,
                BytesColumn,
                DictionaryColumn,
                StructColumn,
                ListColumn,
                MapColumn {
    /** Returns a column of a type, nested ones included, in which every row is null. */
    static Column nulls(DataType type, int size) {
        return NullColumns.of(type, size);
    }

    /** Returns the number of rows. */
    int size();

    /** Returns which rows are null. */
    Validity validity();

    /**
     * Returns a column of the same values in which other rows are null; a row that was null and is not any more must hold
     * a value by now. The values are shared, not copied.
     */
    Column withValidity(Validity other);

    /** Returns a column of the rows at {@code positions[0..count)}, in that order, copied. */
    Column gather(int[] positions, int count);

    /** Returns whether a row is null. */
    default boolean isNull(int row) {
        return validity().isNull(row);
    }
}
