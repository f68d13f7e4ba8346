package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;

/** A mapping whose keys are names that the document gives. */
record MapOf(Type key, Type value, int least) implements Type {
    @Override
    public boolean fits(Node node) {
        return node instanceof Node.Mapping;
    }

    @Override
    public void judge(Node node, Visit visit) {
        if (!(node instanceof Node.Mapping mapping)) {
            visit.wrongType(node, this);
            return;
        }
        int size = mapping.entries().size();
        if (size < least) {
            visit.violation(
                    "wrong-length",
                    node.place(),
                    "The mapping has %d entries.".formatted(size),
                    "Write %d or more.".formatted(least));
        }
        mapping.entries().forEach((name, entry) -> {
            visit.enter(name);
            key.judge(new Node.Scalar(name, Node.Kind.TEXT, entry.keyPlace()), visit);
            visit.judge(value, entry.value(), Need.OPTIONAL);
            visit.leave();
        });
    }

    @Override
    public String expected(Visit visit) {
        return "a mapping";
    }
}
