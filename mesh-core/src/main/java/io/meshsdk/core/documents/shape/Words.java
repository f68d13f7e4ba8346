package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Node;
import java.util.List;
import java.util.Map;

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

    @Override
    public boolean reads(Node.Scalar scalar) {
        return isOpen;
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
        String remedy = NearMiss.of(scalar.text(), allowed(visit))
                .map("Write '%s'."::formatted)
                .orElseGet(() -> "Write %s.".formatted(expected(visit)));
        if (isOpen) {
            visit.violation(code, scalar.place(), problem, remedy);
        } else {
            visit.error(code, scalar.place(), problem, remedy);
        }
    }

    private List<String> allowed(Visit visit) {
        return versions.keySet().stream()
                .filter(word -> visit.isDeclared(versions.getOrDefault(word, 0)))
                .sorted()
                .toList();
    }

    @Override
    public String expected(Visit visit) {
        List<String> allowed = allowed(visit);
        return allowed.size() == 1 ? allowed.get(0) : "one of " + String.join(", ", allowed);
    }
}
