package io.meshsdk.core.documents.tree;

/**
 * A node that an anchor names, with what each use of it costs.
 *
 * @param node the node
 * @param nodes how many nodes it has
 * @param characters how long its texts are together
 * @param height how many levels it has
 */
record Anchored(Node node, long nodes, long characters, int height) {}
