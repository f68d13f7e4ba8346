package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A list. */
record ListOf(Type item, int least, int most, boolean isUnique) implements Type {
    @Override
    public boolean fits(Node node) {
        return node instanceof Node.Sequence;
    }

    @Override
    public void judge(Node node, Visit visit) {
        if (!(node instanceof Node.Sequence sequence)) {
            visit.wrongType(node, this);
            return;
        }
        List<Node> items = sequence.items();
        if (items.size() < least || items.size() > most) {
            visit.violation(
                    "wrong-length",
                    node.place(),
                    "The list has %d items.".formatted(items.size()),
                    least == most ? "Write %d.".formatted(least) : "Write %d or more.".formatted(least));
        }
        if (isUnique) {
            judgeRepeats(items, visit);
        }
        for (int i = 0; i < items.size(); i++) {
            visit.enter(i);
            visit.judge(item, items.get(i), Need.OPTIONAL);
            visit.leave();
        }
    }

    private static void judgeRepeats(List<Node> items, Visit visit) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(Wording.canonical(items.get(i)))) {
                visit.enter(i);
                visit.violation(
                        "repeated-item", items.get(i).place(), "The list has this item twice.", "Keep one of them.");
                visit.leave();
            }
        }
    }

    @Override
    public String expected(Visit visit) {
        return "a list";
    }
}
