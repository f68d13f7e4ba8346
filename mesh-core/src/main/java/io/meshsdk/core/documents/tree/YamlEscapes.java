package io.meshsdk.core.documents.tree;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Escapes in JSON what JSON allows and YAML does not, so that the text is both. */
final class YamlEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[0x7F] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int letter) {
        boolean isEscaped = (letter >= 0x7F && letter <= 0x9F) || letter == 0x2028 || letter == 0x2029;
        return isEscaped ? new SerializedString("\\u%04X".formatted(letter)) : null;
    }
}
