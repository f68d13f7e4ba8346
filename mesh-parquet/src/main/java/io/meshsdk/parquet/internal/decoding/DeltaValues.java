package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.packing.DeltaDecoder;
import io.meshsdk.parquet.internal.pages.PageSlice;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Whole numbers as differences from the one before. */
final class DeltaValues implements ValueDecoder {
    private final DeltaDecoder numbers = new DeltaDecoder();
    private final PageSlice plain = new PageSlice();
    private final int width;
    private long[] values = new long[0];
    private byte[] bytes = new byte[0];

    /** Creates a decoder of numbers of so many bytes: four or eight. */
    DeltaValues(int width) {
        this.width = width;
    }

    @Override
    public void start(PageSlice page, int most) {
        numbers.start(page, most);
    }

    @Override
    public void read(ColumnBuffer into, int row, int count) {
        if (values.length < count) {
            values = new long[count];
            bytes = new byte[count * width];
        }
        numbers.read(values, 0, count);
        ByteBuffer target = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (width == Long.BYTES) {
            target.asLongBuffer().put(values, 0, count);
        } else {
            for (int i = 0; i < count; i++) {
                target.putInt(i * Integer.BYTES, (int) values[i]);
            }
        }
        into.readPlain(plain.reset(bytes, 0, count * width), row, count);
    }
}
