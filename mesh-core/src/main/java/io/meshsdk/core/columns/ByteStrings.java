package io.meshsdk.core.columns;

import io.meshsdk.data.BytesColumn;
import io.meshsdk.data.Validity;
import java.util.Arrays;

/** Byte strings laid end to end in buffers that grow. */
final class ByteStrings {
    private byte[] bytes = new byte[Appender.INITIAL_ROWS * 8];
    private int[] offsets = new int[Appender.INITIAL_ROWS + 1];

    /** Returns the buffer with room for so many bytes behind the start of a row. */
    byte[] room(int row, int length) {
        int end = Math.addExact(offsets[row], length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(end, bytes.length * 2L)));
        }
        return bytes;
    }

    int start(int row) {
        return offsets[row];
    }

    void end(int row, int end) {
        offsets[row + 1] = end;
    }

    void grow(int capacity) {
        offsets = Arrays.copyOf(offsets, capacity + 1);
    }

    BytesColumn column(Validity validity) {
        return BytesColumn.of(bytes, offsets, validity);
    }
}
