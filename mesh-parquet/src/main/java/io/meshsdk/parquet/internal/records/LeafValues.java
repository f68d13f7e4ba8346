package io.meshsdk.parquet.internal.records;

import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.buffers.ColumnBuffers;
import io.meshsdk.parquet.internal.buffers.ValueBuffer;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.LargeBatchException;
import io.meshsdk.schema.DataType;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.jspecify.annotations.Nullable;

/** The values of some rows in one column of a file, with the levels that say where in a row they are. Not thread-safe. */
final class LeafValues {
    private static final int MOST_ENTRIES = 32 * 1024 * 1024;
    private static final int FIRST_ENTRIES = 4_096;

    private final String path;
    private final ColumnDescriptor column;
    private final RecordColumns columns;
    private final ValueBuffer buffer;
    private final int fullDefinition;
    private @Nullable ColumnReader reader;
    private int[] repetitions = new int[0];
    private int[] definitions = new int[0];
    private int entries;
    private int values;
    private long entriesLeft;

    LeafValues(DataType type, ColumnDescriptor column, RecordColumns columns) {
        this.path = String.join(".", column.getPath());
        this.column = column;
        this.columns = columns;
        this.buffer = ColumnBuffers.of(type, column.getPrimitiveType());
        this.fullDefinition = column.getMaxDefinitionLevel();
    }

    /** Returns the path of the column in the file. */
    String path() {
        return path;
    }

    /** Returns how many values and nulls the rows have. */
    int entries() {
        return entries;
    }

    int repetition(int entry) {
        return repetitions[entry];
    }

    int definition(int entry) {
        return definitions[entry];
    }

    /** Reads the next so many rows. */
    void read(int rows) {
        ColumnReader open = reader();
        buffer.limit(LargeBatchException.mostBytes(rows));
        entries = 0;
        values = 0;
        int started = 0;
        while (entriesLeft > 0) {
            int repetition = open.getCurrentRepetitionLevel();
            if (repetition == 0 && started == rows) {
                return;
            }
            started += repetition == 0 ? 1 : 0;
            if (started == 0) {
                throw new DamagedPageException("a row that begins inside of another");
            }
            readEntry(open, repetition);
        }
        if (started < rows) {
            throw new DamagedPageException("the last page has gone by, and rows are missing");
        }
    }

    private ColumnReader reader() {
        ColumnReader open = reader;
        if (open == null) {
            open = columns.reader(column);
            reader = open;
            entriesLeft = columns.entries(column);
        }
        return open;
    }

    private void readEntry(ColumnReader open, int repetition) {
        if (entries == definitions.length) {
            grow();
        }
        int definition = open.getCurrentDefinitionLevel();
        if (repetition > column.getMaxRepetitionLevel() || definition > fullDefinition) {
            throw new DamagedPageException("levels %d and %d".formatted(repetition, definition));
        }
        repetitions[entries] = repetition;
        definitions[entries] = definition;
        if (definition == fullDefinition) {
            buffer.read(open, values++);
        }
        entries++;
        entriesLeft--;
        open.consume();
    }

    private void grow() {
        if (entries >= MOST_ENTRIES) {
            throw new DamagedPageException("more than %d elements in the rows of a batch".formatted(MOST_ENTRIES));
        }
        int larger = Math.max(FIRST_ENTRIES, entries * 2);
        repetitions = Arrays.copyOf(repetitions, larger);
        definitions = Arrays.copyOf(definitions, larger);
        buffer.start(larger);
    }

    /** Returns the values as a column of those entries that are defined at least so far. */
    Column column(int definition) {
        boolean[] nulls = new boolean[entries];
        int slots = 0;
        for (int i = 0; i < entries; i++) {
            if (definitions[i] >= definition) {
                nulls[slots++] = definitions[i] < fullDefinition;
            }
        }
        buffer.start(slots);
        if (values < slots) {
            buffer.spread(nulls, 0, slots, values);
        }
        return buffer.column(Validity.ofNulls(nulls, slots));
    }
}
