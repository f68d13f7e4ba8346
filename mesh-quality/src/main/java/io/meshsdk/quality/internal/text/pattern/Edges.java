package io.meshsdk.quality.internal.text.pattern;

import io.meshsdk.quality.internal.text.pattern.RegexNode.Choice;
import io.meshsdk.quality.internal.text.pattern.RegexNode.Edge;
import io.meshsdk.quality.internal.text.pattern.RegexNode.Repeat;
import io.meshsdk.quality.internal.text.pattern.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Takes the anchors out of an expression that say nothing where whole texts are matched. */
final class Edges {
    private Edges() {}

    /**
     * Returns an expression without its anchors.
     *
     * @throws NotRegularException if one of them is not at the start, or the end, of all
     */
    static RegexNode removed(RegexNode node) {
        return removed(node, true, true);
    }

    private static RegexNode removed(RegexNode node, boolean first, boolean last) {
        if (node instanceof Edge edge) {
            if (edge == Edge.START ? !first : !last) {
                throw new NotRegularException("an anchor inside of the expression");
            }
            return Sequence.EMPTY;
        }
        if (node instanceof Choice choice) {
            return new Choice(choice.parts().stream()
                    .map(part -> removed(part, first, last))
                    .toList());
        }
        if (node instanceof Repeat repeat) {
            return new Repeat(removed(repeat.part(), false, false), repeat.least(), repeat.most());
        }
        return node instanceof Sequence sequence ? new Sequence(removed(sequence.parts(), first, last)) : node;
    }

    private static List<RegexNode> removed(List<RegexNode> parts, boolean first, boolean last) {
        List<RegexNode> kept = new ArrayList<>();
        int start = 0;
        while (start < parts.size() && parts.get(start) == Edge.START) {
            start++;
        }
        int end = parts.size();
        while (end > 0 && parts.get(end - 1) == Edge.END) {
            end--;
        }
        for (int i = 0; i < parts.size(); i++) {
            kept.add(removed(parts.get(i), first && i <= start, last && i >= end - 1));
        }
        return kept;
    }
}
