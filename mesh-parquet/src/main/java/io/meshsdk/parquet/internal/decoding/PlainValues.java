package io.meshsdk.parquet.internal.decoding;

import io.meshsdk.parquet.internal.buffers.ColumnBuffer;
import io.meshsdk.parquet.internal.pages.PageSlice;

/** Values as they are. */
final class PlainValues implements ValueDecoder {
    private PageSlice page = new PageSlice();

    @Override
    public void start(PageSlice values, int most) {
        page = values;
    }

    @Override
    public void read(ColumnBuffer into, int row, int count) {
        into.readPlain(page, row, count);
    }
}
