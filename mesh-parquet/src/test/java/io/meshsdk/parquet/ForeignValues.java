package io.meshsdk.parquet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Turns what other readers give into what {@link AllDecoders} gives. */
final class ForeignValues {
    private ForeignValues() {}

    static List<Object> bytes(byte[] bytes) {
        List<Object> list = new ArrayList<>();
        for (byte one : bytes) {
            list.add(one);
        }
        return list;
    }

    static List<Object> bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes(bytes);
    }
}
