package io.meshsdk.core.sources;

import de.siegmar.fastcsv.reader.FieldModifier;
import java.util.BitSet;

/** Tells nothing between two separators, which is null, from the empty text in quotes. */
final class UnquotedNulls implements FieldModifier {
    private final BitSet nulls = new BitSet();

    /** Returns whether a column is null in the line that was read last. */
    boolean isNull(int column) {
        return nulls.get(column);
    }

    @Override
    public String modify(long startingLineNumber, int fieldIdx, boolean quoted, String field) {
        nulls.set(fieldIdx, field.isEmpty() && !quoted);
        return field;
    }
}
