package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of a dataset, a {@link Column} per field, all of one length.
 *
 * <p>A batch is valid until its reader is asked for the next one. Nobody changes a batch that was handed out except the
 * reader that owns the buffers.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Batch {
    private final Schema schema;
    private final List<Column> columns;
    private final int rowCount;
    private final Misfits misfits;

    private Batch(Schema schema, List<? extends Column> columns, int rowCount, Misfits misfits) {
        if (columns.size() != schema.fields().size()) {
            throw new IllegalArgumentException("Invalid batch: %d columns for %d fields"
                    .formatted(columns.size(), schema.fields().size()));
        }
        for (Column column : columns) {
            if (column.size() != rowCount) {
                throw new IllegalArgumentException(
                        "Invalid batch: a column of %d rows in a batch of %d".formatted(column.size(), rowCount));
            }
        }
        this.schema = schema;
        this.columns = List.copyOf(columns);
        this.rowCount = rowCount;
        this.misfits = misfits;
    }

    /**
     * Returns a batch of columns in the order of the schema's fields.
     *
     * @throws IllegalArgumentException if their number or a length differs
     */
    public static Batch of(Schema schema, int rowCount, List<? extends Column> columns) {
        return new Batch(schema, columns, rowCount, Misfits.none());
    }

    /** Returns this batch with the values that did not fit their columns, replacing those noted before. */
    public Batch withMisfits(Misfits found) {
        return new Batch(schema, columns, rowCount, found);
    }

    /** Returns the fields, one per column. */
    public Schema schema() {
        return schema;
    }

    /** Returns the number of rows, zero or more. */
    public int rowCount() {
        return rowCount;
    }

    /** Returns the columns in the order of the schema's fields. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the column at a position of the schema. */
    public Column column(int index) {
        return columns.get(index);
    }

    /**
     * Returns the column of a field.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public Column column(String field) {
        return columns.get(schema.indexOf(field));
    }

    /** Returns the values that did not fit their column; they are null in the columns. */
    public Misfits misfits() {
        return misfits;
    }

    /** Returns a batch of the rows at {@code positions[0..count)}, copied, without misfits. */
    public Batch gather(int[] positions, int count) {
        List<Column> gathered = new ArrayList<>(columns.size());
        for (Column column : columns) {
            gathered.add(column.gather(positions, count));
        }
        return new Batch(schema, gathered, count, Misfits.none());
    }

    /** Returns the number of rows and fields; never a value. */
    @Override
    public String toString() {
        return "Batch[%d rows, %d fields]".formatted(rowCount, columns.size());
    }
}
