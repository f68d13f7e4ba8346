package io.meshsdk.core.documents.tree;

/** What is read at most, so that no document takes more than moments and a small heap. */
final class Limits {
    static final int BYTES = 16 << 20;
    static final int SCALAR = 1 << 20;
    static final int KEY = 1024;
    static final int NUMBER = 1000;
    static final int DEPTH = 100;
    static final int NODES = 250_000;
    static final int DIAGNOSTICS = 100;

    private Limits() {}
}
