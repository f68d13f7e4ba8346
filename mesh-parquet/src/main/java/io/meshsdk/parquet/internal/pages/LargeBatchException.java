package io.meshsdk.parquet.internal.pages;

/** Reports values that take more room than a batch gets: fewer rows of them fit. Never leaves the module. */
public final class LargeBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 128L * 1024 * 1024;

    private LargeBatchException(long bytes) {
        super("Invalid batch: %d bytes in one of its columns".formatted(bytes));
    }

    /** Returns how many bytes one column of a batch of some rows may take: a single row takes what it needs. */
    public static long mostBytes(int rows) {
        return rows > 1 ? MOST_BYTES : Integer.MAX_VALUE;
    }

    /**
     * Checks that values do not take more room than they may.
     *
     * @throws LargeBatchException if they do, and more than one row may be to blame
     */
    public static void require(long bytes, long most) {
        if (bytes > most) {
            if (most > MOST_BYTES) {
                throw new DamagedPageException("%d bytes in one row".formatted(bytes));
            }
            throw new LargeBatchException(bytes);
        }
    }
}
