package io.meshsdk.core.documents.tree;

/** Ends the reading of a document that cannot be read on; the reason was noted in {@link Problems}. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
        super("the document cannot be read on", null, false, false);
    }
}
