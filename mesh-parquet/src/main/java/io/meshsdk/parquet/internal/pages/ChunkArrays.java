package io.meshsdk.parquet.internal.pages;

/** The bytes that reading one column takes, kept for the next chunk of the same column. Not thread-safe. */
final class ChunkArrays {
    private byte[] window = new byte[0];
    private byte[] page = new byte[0];

    /** Returns an array for bytes of the file, which begins with those of the one before. */
    byte[] window(int size, int kept) {
        if (window.length < size) {
            byte[] larger = new byte[size];
            System.arraycopy(window, 0, larger, 0, kept);
            window = larger;
        }
        return window;
    }

    /** Returns an array for the plain bytes of a page. */
    byte[] page(int size) {
        page = page.length < size ? new byte[size] : page;
        return page;
    }
}
