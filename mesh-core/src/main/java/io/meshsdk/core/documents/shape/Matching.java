package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.regex.Pattern;

/** A text that matches a pattern as a whole. */
record Matching(String name, Pattern pattern) implements Type {
    @Override
    public boolean fits(Node node) {
        return Plain.STRING.fits(node);
    }

    @Override
    public boolean accepts(Node node, Visit visit) {
        return fits(node) && pattern.matcher(((Node.Scalar) node).text()).matches();
    }

    @Override
    public boolean reads(Node.Scalar scalar) {
        return pattern.matcher(scalar.text()).matches();
    }

    @Override
    public void judge(Node node, Visit visit) {
        if (!fits(node)) {
            visit.wrongType(node, this);
        } else if (!accepts(node, visit)) {
            visit.violation(
                    "wrong-pattern",
                    node.place(),
                    "The text is no %s.".formatted(Wording.spaced(name)),
                    "Write a text that matches %s.".formatted(pattern));
        }
    }

    @Override
    public String expected(Visit visit) {
        return "a text";
    }
}
