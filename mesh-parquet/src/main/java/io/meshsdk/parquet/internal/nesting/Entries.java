package io.meshsdk.parquet.internal.nesting;

import io.meshsdk.data.Column;
import io.meshsdk.data.DictionaryColumn;
import io.meshsdk.data.Validity;
import java.util.Arrays;

/** The levels of some rows at one depth, and which row of a column each entry goes on to. Not thread-safe. */
final class Entries {
    /** Stands for an entry that ended further up: in a null, or in a list without elements. */
    static final int NONE = -1;

    private int[] repetitions = new int[0];
    private int[] definitions = new int[0];
    private int[] positions = new int[0];
    private int count;

    int count() {
        return count;
    }

    int[] repetitions() {
        return repetitions;
    }

    int[] definitions() {
        return definitions;
    }

    int position(int entry) {
        return positions[entry];
    }

    /** Starts with one entry for each of some rows. */
    void start(int from, int to) {
        clear(to - from);
        for (int row = from; row < to; row++) {
            positions[count++] = row;
        }
        Arrays.fill(repetitions, 0, count, 0);
        Arrays.fill(definitions, 0, count, 0);
    }

    void clear(int expected) {
        count = 0;
        reserve(expected);
    }

    void copy(Entries other) {
        clear(other.count);
        count = other.count;
        System.arraycopy(other.repetitions, 0, repetitions, 0, count);
        System.arraycopy(other.definitions, 0, definitions, 0, count);
        System.arraycopy(other.positions, 0, positions, 0, count);
    }

    private void reserve(int more) {
        int needed = Math.addExact(count, more);
        if (needed > positions.length) {
            int larger = (int) Math.max(needed, Math.min(Integer.MAX_VALUE - 16L, positions.length * 2L));
            repetitions = Arrays.copyOf(repetitions, larger);
            definitions = Arrays.copyOf(definitions, larger);
            positions = Arrays.copyOf(positions, larger);
        }
    }

    /** Adds an entry that ended further up. */
    void addNone(int repetition, int definition) {
        reserve(1);
        repetitions[count] = repetition;
        definitions[count] = definition;
        positions[count++] = NONE;
    }

    /** Adds the elements of one list, the first of which repeats what the list does. */
    void addElements(int repetition, Element element, int from, int to) {
        int length = to - from;
        reserve(length);
        Arrays.fill(repetitions, count, count + length, element.repetition());
        Arrays.fill(definitions, count, count + length, element.definition());
        repetitions[count] = repetition;
        for (int at = from; at < to; at++) {
            positions[count++] = at;
        }
    }

    /** Goes on from a dictionary to its entries; from another column nowhere. */
    Column decode(Column column) {
        if (!(column instanceof DictionaryColumn coded)) {
            return column;
        }
        for (int i = 0; i < count; i++) {
            int at = positions[i];
            if (at != NONE) {
                positions[i] = coded.isNull(at) ? NONE : coded.id(at);
            }
        }
        return coded.dictionary();
    }

    /** Defines the entries that are not null one level deeper; returns how many are there. */
    int define(Validity validity) {
        int defined = 0;
        for (int i = 0; i < count; i++) {
            int at = positions[i];
            if (at == NONE) {
                continue;
            }
            if (validity.isNull(at)) {
                positions[i] = NONE;
            } else {
                definitions[i]++;
                defined++;
            }
        }
        return defined;
    }

    /** Returns whether a column is null at no entry that is there. */
    boolean isWhole(Validity validity) {
        for (int i = 0; validity.hasNulls() && i < count; i++) {
            if (positions[i] != NONE && validity.isNull(positions[i])) {
                return false;
            }
        }
        return true;
    }

    /** The levels of elements that are not the first of their list. */
    record Element(int repetition, int definition) {}
}
