package io.meshsdk.parquet.internal.decoding;

/** Reports bytes that no page holds. Never leaves the module: the reader names file and column. */
final class DamagedPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedPageException(String found) {
        super("Invalid page: " + found);
    }
}
