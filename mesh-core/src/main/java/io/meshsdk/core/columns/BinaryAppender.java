package io.meshsdk.core.columns;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Validity;
import java.nio.ByteBuffer;

/** Collects byte strings. */
final class BinaryAppender extends Appender {
    private final ByteStrings values = new ByteStrings();

    BinaryAppender(Place place) {
        super(place);
    }

    @Override
    boolean put(int row, Object value) {
        if (value instanceof byte[] array) {
            return putBytes(row, ByteBuffer.wrap(array));
        }
        return value instanceof ByteBuffer buffer && putBytes(row, buffer.duplicate());
    }

    private boolean putBytes(int row, ByteBuffer source) {
        int length = source.remaining();
        byte[] bytes = values.room(row, length);
        source.get(bytes, values.start(row), length);
        values.end(row, values.start(row) + length);
        intake().count(length);
        return true;
    }

    @Override
    void putNull(int row) {
        values.end(row, values.start(row));
    }

    @Override
    void grow(int capacity) {
        values.grow(capacity);
    }

    @Override
    BytesColumn column(Validity validity) {
        return values.column(validity);
    }
}
