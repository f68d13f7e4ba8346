package io.meshsdk.core.documents.dcs;

import io.meshsdk.core.documents.binding.Rewording;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says quality rules in the words of the standard, which has the same with other operators. */
final class Rules {
    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    private Rules() {}

    static Mapping standard(Mapping rule) {
        Rewording words = new Rewording(rule)
                .rename("mustBeGreaterThanOrEqualTo", "mustBeGreaterOrEqualTo")
                .rename("mustBeLessThanOrEqualTo", "mustBeLessOrEqualTo")
                .rename("specification", "implementation")
                .change("metric", Rules::metric);
        if (words.has("query")) {
            words.put("type", Scalar.text("sql"));
        }
        return words.node();
    }

    private static Node metric(Node node) {
        return node instanceof Scalar name
                ? new Scalar(
                        NEXT_WORD
                                .matcher(name.text())
                                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT)),
                        name.kind(),
                        name.place())
                : node;
    }
}
