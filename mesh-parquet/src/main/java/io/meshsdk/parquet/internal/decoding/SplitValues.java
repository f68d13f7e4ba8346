package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.pages.DamagedPageException;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** Values of one width whose first bytes lie together, then their second bytes, and so on. */
final class SplitValues implements ValueDecoder {
    private final PageSlice plain = new PageSlice();
    private final int width;
    private PageSlice page = new PageSlice();
    private byte[] bytes = new byte[0];
    private int total;
    private int read;

    SplitValues(int width) {
        this.width = width;
    }

    @Override
    public void start(PageSlice values, int most) {
        page = values;
        total = values.remaining() / width;
        read = 0;
        if (values.remaining() % width != 0 || total > most) {
            throw new DamagedPageException("%d bytes for %d values of %d".formatted(values.remaining(), most, width));
        }
    }

    @Override
    public void read(ColumnBuffer into, int row, int count) {
        if (count > total - read) {
            throw new DamagedPageException("%d values where %d are left".formatted(count, total - read));
        }
        int size = Math.multiplyExact(count, width);
        bytes = bytes.length < size ? new byte[size] : bytes;
        for (int part = 0; part < width; part++) {
            int from = page.position() + part * total + read;
            for (int i = 0; i < count; i++) {
                bytes[i * width + part] = page.bytes()[from + i];
            }
        }
        read += count;
        into.readPlain(plain.reset(bytes, 0, size), row, count);
    }
}
