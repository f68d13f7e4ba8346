package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.math.BigDecimal;

/** A number with a lower bound. */
record Bounded(Plain number, BigDecimal least, boolean exclusive) implements Type {
    @Override
    public boolean fits(Node node) {
        return number.fits(node);
    }

    @Override
    public boolean reads(Node.Scalar scalar) {
        return number.reads(scalar);
    }

    @Override
    public void judge(Node node, Visit visit) {
        if (!fits(node)) {
            visit.wrongType(node, this);
        } else if (isBelow((Node.Scalar) node)) {
            visit.violation(
                    "out-of-range", node.place(), "The number is too small.", "Write %s.".formatted(expected(visit)));
        }
    }

    private boolean isBelow(Node.Scalar scalar) {
        return Decimals.parse(scalar.text())
                .filter(value -> value.compareTo(least) < (exclusive ? 1 : 0))
                .isPresent();
    }

    @Override
    public String expected(Visit visit) {
        return "%s %s %s".formatted(number.expected(visit), exclusive ? "above" : "from", least);
    }
}
