package io.meshsdk.core.sources;

import de.siegmar.fastcsv.reader.FieldModifier;
import org.jspecify.annotations.Nullable;

/** Tells nothing between two separators, which is null, from the empty text in quotes. */
final class UnquotedNulls implements FieldModifier {
    @Override
    @SuppressWarnings("NullAway") // the reader keeps what it is given
    public @Nullable String modify(long startingLineNumber, int fieldIdx, boolean quoted, String field) {
        return field.isEmpty() && !quoted ? null : field;
    }
}
