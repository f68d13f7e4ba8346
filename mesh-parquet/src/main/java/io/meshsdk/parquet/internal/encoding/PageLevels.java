package io.meshsdk.parquet.internal.encoding;

import io.meshsdk.data.Validity;
import io.meshsdk.parquet.internal.nesting.LeafRows;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;

/** Where on a page values are, and where rows and lists begin. */
final class PageLevels {
    private final int highest;
    private final int highestRepetition;
    private int[] definitions = new int[PageValues.SLICE_ROWS];
    private int[] repetitions = new int[0];
    private int entries;
    private int rows;
    private int nulls;

    PageLevels(ColumnDescriptor column) {
        this.highest = column.getMaxDefinitionLevel();
        this.highestRepetition = column.getMaxRepetitionLevel();
    }

    int rows() {
        return rows;
    }

    /** Returns how many values and nulls the rows have. */
    int entries() {
        return entries;
    }

    int nulls() {
        return nulls;
    }

    /** Adds rows that have one entry each. */
    void add(Validity validity, int from, int to) {
        int count = to - from;
        reserve(count);
        rows += count;
        if (!validity.hasNulls()) {
            Arrays.fill(definitions, entries, entries + count, 1);
            entries += count;
            return;
        }
        for (int row = from; row < to; row++) {
            int level = validity.isNull(row) ? 0 : 1;
            nulls += 1 - level;
            definitions[entries++] = level;
        }
    }

    /** Adds rows of a nested field. */
    void add(LeafRows nested, int from, int to) {
        int start = nested.entryStart(from);
        int count = nested.entryStart(to) - start;
        reserve(count);
        System.arraycopy(nested.definitions(), start, definitions, entries, count);
        if (highestRepetition > 0) {
            repetitions = repetitions.length < definitions.length
                    ? Arrays.copyOf(repetitions, definitions.length)
                    : repetitions;
            System.arraycopy(nested.repetitions(), start, repetitions, entries, count);
        }
        for (int i = entries; i < entries + count; i++) {
            nulls += definitions[i] < highest ? 1 : 0;
        }
        entries += count;
        rows += to - from;
    }

    private void reserve(int count) {
        int needed = Math.addExact(entries, count);
        if (needed > definitions.length) {
            definitions = Arrays.copyOf(definitions, (int)
                    Math.max(needed, Math.min(Integer.MAX_VALUE - 16L, definitions.length * 2L)));
        }
    }

    /** Appends the levels as a page of version 1 has them, their lengths in front, and starts the next page. */
    void finishPage(ByteSink out) {
        if (highestRepetition > 0) {
            write(repetitions, highestRepetition, false, out);
        }
        write(definitions, highest, highest == 1 && (nulls == 0 || nulls == entries), out);
        entries = 0;
        rows = 0;
        nulls = 0;
    }

    private void write(int[] levels, int largest, boolean oneRun, ByteSink out) {
        int start = out.size();
        int bitWidth = RunLengthEncoding.bitWidth(largest);
        out.putInt(0);
        if (oneRun) {
            RunLengthEncoding.writeRun(levels[0], entries, bitWidth, out);
        } else {
            RunLengthEncoding.write(levels, entries, bitWidth, out);
        }
        out.putIntAt(start, out.size() - start - Integer.BYTES);
    }
}
