package io.meshsdk.parquet.internal.pages;

import java.io.IOException;

/** Decompresses a page in one step from one array into another. For one thread; whoever made it closes it. */
interface ArrayCodec extends AutoCloseable {
    /**
     * Checks that so many bytes may come out before room is made for them.
     *
     * @throws DamagedPageException if they do not, going by what compressed bytes tell and the codec can do
     */
    void requirePlausible(byte[] source, int from, int length, int size) throws IOException;

    /** Decompresses a page, which has exactly so many bytes. */
    void decompress(byte[] source, int from, int length, byte[] into, int size) throws IOException;

    @Override
    default void close() {}

    /** Checks that a page has as many bytes as its header says. */
    static void require(long found, int expected) {
        if (found != expected) {
            throw new DamagedPageException("%d bytes where its header says %d".formatted(found, expected));
        }
    }

    /** Checks that a page does not claim more bytes than the best compression of a codec leaves room for. */
    static void requireRatio(int length, int size, long most) {
        if (size < 0 || size > Math.max(1, length) * most) {
            throw new DamagedPageException("%d bytes compressed into %d".formatted(size, length));
        }
    }
}
