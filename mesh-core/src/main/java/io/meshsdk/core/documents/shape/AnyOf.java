package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.List;
import java.util.stream.Collectors;

/** One of several types, told apart by the kind of a node. */
record AnyOf(List<Type> types) implements Type {
    @Override
    public boolean fits(Node node) {
        return types.stream().anyMatch(type -> type.fits(node));
    }

    @Override
    public boolean accepts(Node node, Visit visit) {
        return types.stream().anyMatch(type -> type.accepts(node, visit));
    }

    @Override
    public boolean reads(Node.Scalar scalar) {
        return types.stream().anyMatch(type -> type.reads(scalar));
    }

    @Override
    public void judge(Node node, Visit visit) {
        for (Type type : types) {
            if (type.fits(node)) {
                type.judge(node, visit);
                return;
            }
        }
        visit.wrongType(node, this);
    }

    @Override
    public String expected(Visit visit) {
        return types.stream().map(type -> type.expected(visit)).collect(Collectors.joining(" or "));
    }
}
