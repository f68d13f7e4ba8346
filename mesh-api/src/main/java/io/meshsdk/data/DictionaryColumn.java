package io.meshsdk.data;

import io.meshsdk.annotation.CheckReturnValue;

/**
 * A column that holds an entry number per row and each entry once. An entry may be unused and need not be distinct; an
 * entry that a row refers to is not null. Where there are rows, there is at least one entry.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class DictionaryColumn implements Column {
    private final Column dictionary;
    private final int[] ids;
    private final Validity validity;

    private DictionaryColumn(Column dictionary, int[] ids, Validity validity) {
        if (dictionary instanceof DictionaryColumn) {
            throw new IllegalArgumentException("Invalid dictionary column: its entries are a dictionary column");
        }
        if (dictionary.size() == 0 && validity.size() > 0) {
            throw new IllegalArgumentException("Invalid dictionary column: rows without an entry");
        }
        this.dictionary = dictionary;
        this.ids = ids;
        this.validity = validity;
    }

    /** Returns a column in which row {@code i} is entry {@code ids[i]} of a dictionary; arrays are kept, not copied. */
    public static DictionaryColumn of(Column dictionary, int[] ids, Validity validity) {
        return new DictionaryColumn(dictionary, ids, validity);
    }

    /** Returns a column that repeats the only entry of a dictionary. */
    public static DictionaryColumn constant(Column entry, int size) {
        if (entry.size() != 1) {
            throw new IllegalArgumentException("Invalid constant column: %d entries".formatted(entry.size()));
        }
        Validity validity = entry.isNull(0) ? Validity.allNull(size) : Validity.allValid(size);
        return new DictionaryColumn(entry, new int[size], validity);
    }

    /** Returns the entries. */
    public Column dictionary() {
        return dictionary;
    }

    /** Returns the entry number of each row, at least {@link #size()} long; read only. */
    public int[] ids() {
        return ids;
    }

    /** Returns the entry number of a row that is not null. */
    public int id(int row) {
        return ids[row];
    }

    /** Returns the same values as a column without a dictionary. */
    public Column decoded() {
        if (!validity.hasNulls()) {
            return dictionary.gather(ids, size());
        }
        int[] positions = new int[size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = isNull(i) ? 0 : ids[i];
        }
        return dictionary.gather(positions, positions.length).withValidity(validity);
    }

    @Override
    public int size() {
        return validity.size();
    }

    @Override
    public Validity validity() {
        return validity;
    }

    @Override
    public DictionaryColumn withValidity(Validity other) {
        return new DictionaryColumn(dictionary, ids, other);
    }

    @Override
    public DictionaryColumn gather(int[] positions, int count) {
        int[] gathered = new int[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = ids[positions[i]];
        }
        return new DictionaryColumn(dictionary, gathered, validity.gather(positions, count));
    }
}
