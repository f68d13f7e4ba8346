package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;

/**
 * A document with one thing changed.
 *
 * @param operator how it was changed
 * @param path where, indices in brackets
 * @param root the changed document
 */
record Mutant(String operator, String path, Node.Mapping root) {
    @Override
    public String toString() {
        return operator + " at " + path;
    }
}
