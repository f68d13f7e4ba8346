package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;

/** What a value may be. */
interface Type {
    /** Returns whether a node is of the right kind, whatever it holds. */
    boolean fits(Node node);

    /** Returns whether a node is of the right kind and, if it is a scalar, says something allowed. */
    default boolean accepts(Node node, Visit visit) {
        return fits(node);
    }

    /** Returns whether a scalar of another kind says what this type could hold. */
    default boolean reads(Node.Scalar scalar) {
        return false;
    }

    /** Judges a node and all below it. */
    void judge(Node node, Visit visit);

    /** Returns what a message calls it in the version of a visit, for example {@code a text}. */
    String expected(Visit visit);
}
