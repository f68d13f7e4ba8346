package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.Map;
import java.util.Objects;

/** A type by its name in the same file, so that types can hold themselves. */
record Named(String name, Map<String, Type> types) implements Type {
    Type type() {
        return Objects.requireNonNull(types.get(name), name);
    }

    @Override
    public boolean fits(Node node) {
        return type().fits(node);
    }

    @Override
    public boolean accepts(Node node, Visit visit) {
        return type().accepts(node, visit);
    }

    @Override
    public boolean reads(Node.Scalar scalar) {
        return type().reads(scalar);
    }

    @Override
    public void judge(Node node, Visit visit) {
        type().judge(node, visit);
    }

    @Override
    public String expected(Visit visit) {
        return type().expected(visit);
    }
}
