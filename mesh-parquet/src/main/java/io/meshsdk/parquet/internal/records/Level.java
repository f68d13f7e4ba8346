package io.meshsdk.parquet.internal.records;

import org.apache.parquet.schema.Type;

/**
 * How deep a part lies in its row.
 *
 * @param repetition how many lists and maps are around it
 * @param slot from which definition level on there is a place for it, also where it is null
 * @param definition from which definition level on it is not null
 */
record Level(int repetition, int slot, int definition) {
    static Level ofRow() {
        return new Level(0, 0, 0);
    }

    /** Returns the level of a part of this one: a field of a struct, or an element. */
    Level within(Type type) {
        return new Level(repetition, slot, definition + (type.isRepetition(Type.Repetition.OPTIONAL) ? 1 : 0));
    }

    /** Returns the level of what is repeated in this one. */
    Level repeated() {
        return new Level(repetition + 1, definition + 1, definition + 1);
    }

    /** Returns whether an entry of a column starts a place for the part. */
    boolean starts(LeafValues levels, int entry) {
        return levels.repetition(entry) <= repetition && levels.definition(entry) >= slot;
    }
}
