package io.meshsdk.core.columns;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Validity;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Collects texts as UTF-8. A text with half a surrogate pair has no UTF-8 form and does not fit. */
final class TextAppender extends Appender {
    private final ByteStrings texts = new ByteStrings();

    TextAppender(Place place) {
        super(place);
    }

    @Override
    boolean put(int row, Object value) {
        if (value instanceof String text) {
            return putText(row, text);
        }
        if (value instanceof Enum<?> constant) {
            return putText(row, constant.name());
        }
        return (value instanceof CharSequence || value instanceof UUID) && putText(row, value.toString());
    }

    private boolean putText(int row, String text) {
        int length = text.length();
        byte[] bytes = texts.room(row, length);
        int start = texts.start(row);
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80) {
                return putEncoded(row, text);
            }
            bytes[start + i] = (byte) letter;
        }
        texts.end(row, start + length);
        intake().count(length);
        return true;
    }

    private boolean putEncoded(int row, String text) {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            return false;
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = texts.room(row, encoded.length);
        System.arraycopy(encoded, 0, bytes, texts.start(row), encoded.length);
        texts.end(row, texts.start(row) + encoded.length);
        intake().count(encoded.length);
        return true;
    }

    @Override
    void putNull(int row) {
        texts.end(row, texts.start(row));
    }

    @Override
    void grow(int capacity) {
        texts.grow(capacity);
    }

    @Override
    BytesColumn column(Validity validity) {
        return texts.column(validity);
    }
}
