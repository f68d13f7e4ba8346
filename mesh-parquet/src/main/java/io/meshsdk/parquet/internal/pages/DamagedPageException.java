package io.meshsdk.parquet.internal.pages;

/** Reports bytes that no page holds. Never leaves the module: the reader names file, column and page. */
public final class DamagedPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with what was found. */
    public DamagedPageException(String found) {
        super("Invalid page: " + found);
    }

    /** Creates the exception with what was found, and the failure behind it. */
    public DamagedPageException(String found, Throwable cause) {
        super("Invalid page: " + found, cause);
    }
}
