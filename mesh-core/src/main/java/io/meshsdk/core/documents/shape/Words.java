package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A vocabulary.
 *
 * @param versions the versions that have a word
 * @param isOpen whether a document can be read whose word is another
 * @param code the code of a word that is not there
 */
record Words(Map<String, Integer> versions, boolean isOpen, String code) implements Type {
    @Override
    public boolean fits(Node node) {
        return Plain.STRING.fits(node);
    }

    @Override
    public boolean accepts(Node node, Visit visit) {
        return fits(node) && visit.isDeclared(versionsOf(node));
    }

    private int versionsOf(Node node) {
        return versions.getOrDefault(((Node.Scalar) node).text(), 0);
    }

    @Override
    public void judge(Node node, Visit visit) {
        if (!fits(node)) {
            visit.wrongType(node, this);
            return;
        }
        int known = versionsOf(node);
        if (!visit.isDeclared(known)) {
            if (visit.isNewest(known)) {
                visit.newerThanDeclared(node.place(), ((Node.Scalar) node).text(), known);
            } else {
                unknown((Node.Scalar) node, visit);
            }
        }
    }

    private void unknown(Node.Scalar scalar, Visit visit) {
        String problem = "'%s' is no word of the standard here.".formatted(Wording.shortened(scalar.text()));
        String remedy = Guess.of(scalar.text(), versions.keySet())
                .map("Write '%s'."::formatted)
                .orElseGet(() -> "Write %s.".formatted(expected()));
        if (isOpen) {
            visit.violation(code, scalar.place(), problem, remedy);
        } else {
            visit.error(code, scalar.place(), problem, remedy);
        }
    }

    @Override
    public String expected() {
        return versions.size() == 1
                ? versions.keySet().iterator().next()
                : "one of " + versions.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
