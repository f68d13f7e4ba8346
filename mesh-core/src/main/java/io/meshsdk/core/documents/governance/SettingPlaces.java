package io.meshsdk.core.documents.governance;

import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Place;
import io.meshsdk.error.Diagnostic;
import java.util.Optional;

/** Finds in a document what the provider of a kind tells of settings, which it sees as values without places. */
final class SettingPlaces {
    private SettingPlaces() {}

    /** Returns the place of a path within settings, or of the longest part of it that is there. */
    static Place of(Node settings, Diagnostic.Where where) {
        Node at = settings;
        for (String step : where.path().split("(?=\\[)|\\.", -1)) {
            Optional<Node> next = child(at, step);
            if (next.isEmpty()) {
                return at.place();
            }
            at = next.get();
        }
        return at.place();
    }

    /** Returns what is wrong, and where in the text: how that is folded or quoted in the document nobody knows any more. */
    static String problem(Diagnostic found) {
        Diagnostic.Where where = found.where();
        boolean isAtBegin = where.line() <= 1 && where.column() <= 1;
        return isAtBegin
                ? found.problem()
                : "%s It is at line %d, column %d of the text."
                        .formatted(found.problem(), where.line(), where.column());
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof Mapping mapping) {
            return mapping.find(step);
        }
        if (node instanceof Sequence sequence && step.matches("\\[[0-9]{1,6}]")) {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            return index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index))
                    : Optional.empty();
        }
        return Optional.empty();
    }
}
