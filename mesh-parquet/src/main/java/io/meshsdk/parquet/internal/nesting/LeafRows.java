package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import io.meshsdk.data.Validity;

/**
 * What some rows have in one column of a file: the levels of each entry, and a column of values in the same order. Nulls
 * in the values are passed over: levels tell of them. Not thread-safe.
 */
public final class LeafRows {
    private final Entries entries;
    private final Column values;
    private final int first;
    private final int[] entryEnds;
    private final int[] valueEnds;
    private int count;

    private LeafRows(Entries entries, Column values, int first, int rows) {
        this.entries = entries;
        this.values = values;
        this.first = first;
        this.entryEnds = new int[rows];
        this.valueEnds = new int[rows];
    }

    /** Lays out the values of a column that entries go on to, all of them not null. */
    static LeafRows of(Entries entries, Column column, int rows) {
        int first = firstPosition(entries);
        boolean range = isRange(entries, column.validity(), first);
        LeafRows found = range
                ? new LeafRows(entries, column, first, rows)
                : new LeafRows(entries, gather(entries, column), 0, rows);
        found.findRows(range);
        return found;
    }

    private static int firstPosition(Entries entries) {
        for (int i = 0; i < entries.count(); i++) {
            if (entries.position(i) != Entries.NONE) {
                return entries.position(i);
            }
        }
        return 0;
    }

    /** Finds whether the values lie one behind the other, with nothing but nulls between them. */
    private static boolean isRange(Entries entries, Validity validity, int first) {
        int next = first;
        for (int i = 0; i < entries.count(); i++) {
            int at = entries.position(i);
            if (at != Entries.NONE) {
                while (next < at && validity.isNull(next)) {
                    next++;
                }
                if (next++ != at) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Column gather(Entries entries, Column column) {
        int[] positions = new int[entries.count()];
        int values = 0;
        for (int i = 0; i < positions.length; i++) {
            if (entries.position(i) != Entries.NONE) {
                positions[values++] = entries.position(i);
            }
        }
        return column.gather(positions, values);
    }

    private void findRows(boolean range) {
        int[] repetitions = entries.repetitions();
        int value = first;
        for (int i = 0; i < entries.count(); i++) {
            if (i > 0 && repetitions[i] == 0) {
                endRow(i, value);
            }
            int at = entries.position(i);
            if (at != Entries.NONE) {
                value = range ? at + 1 : value + 1;
            }
        }
        if (entries.count() > 0) {
            endRow(entries.count(), value);
        }
    }

    private void endRow(int entry, int value) {
        entryEnds[count] = entry;
        valueEnds[count++] = value;
    }

    /** Returns how many rows there are. */
    public int count() {
        return count;
    }

    /** Returns the values, and what may lie around them. */
    public Column values() {
        return values;
    }

    /** Returns the repetition level of each entry. */
    public int[] repetitions() {
        return entries.repetitions();
    }

    /** Returns the definition level of each entry. */
    public int[] definitions() {
        return entries.definitions();
    }

    /** Returns the first entry of a row: behind the last row, the number of entries. */
    public int entryStart(int row) {
        return row == 0 ? 0 : entryEnds[row - 1];
    }

    /** Returns where the values of a row start; behind the last row, where all end. */
    public int valueStart(int row) {
        return row == 0 ? first : valueEnds[row - 1];
    }

    /** Returns the row behind the one in which a value is the last so far. */
    public int rowBehind(int value, int from) {
        int row = from;
        while (valueEnds[row] < value) {
            row++;
        }
        return row + 1;
    }

    /** Returns the row behind as many as have so many entries, from a row on: one at least, and not more than some. */
    public int rowsWithin(int from, int mostEntries, int mostRows) {
        int last = Math.min(count, from + mostRows);
        int row = from + 1;
        while (row < last && entryEnds[row] - entryStart(from) <= mostEntries) {
            row++;
        }
        return row;
    }
}
