package io.meshsdk.core.documents;

import io.meshsdk.core.documents.shape.Shape;
import io.meshsdk.core.documents.shape.Strictness;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes out of a document what a version of a standard does not allow. */
final class Allowed {
    private static final int MOST_ROUNDS = 20;

    private Allowed() {}

    /** Returns what is left when everything is taken out that is not allowed, or that is useless without what was taken out. */
    static Mapping part(Mapping document, Shape shape) {
        Mapping part = document;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Set<String> refused = refused(part, shape);
            if (refused.isEmpty()) {
                return part;
            }
            part = (Mapping) without(part, "", refused).orElse(part);
        }
        throw new IllegalStateException("Cannot write %s: what is left is never allowed".formatted(shape));
    }

    private static Set<String> refused(Mapping document, Shape shape) {
        Set<String> paths = new TreeSet<>();
        for (Diagnostic found : shape.judge(new Document("", document), Strictness.STRICT)) {
            if (found.isError()) {
                String path = found.where().path();
                paths.add(found.code().equals("missing-key") ? parent(path) : path);
            }
        }
        return paths;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    private static Optional<Node> without(Node node, String path, Set<String> refused) {
        if (!path.isEmpty() && refused.contains(path)) {
            return Optional.empty();
        }
        if (node instanceof Mapping mapping) {
            Map<String, Node> kept = new LinkedHashMap<>();
            mapping.entries()
                    .forEach((key, entry) -> without(entry.value(), path.isEmpty() ? key : path + "." + key, refused)
                            .ifPresent(value -> kept.put(key, value)));
            return Optional.of(Mapping.of(kept));
        }
        if (node instanceof Sequence sequence) {
            List<Node> kept = new ArrayList<>();
            for (int i = 0; i < sequence.items().size(); i++) {
                without(sequence.items().get(i), "%s[%d]".formatted(path, i), refused)
                        .ifPresent(kept::add);
            }
            return Optional.of(Sequence.of(kept));
        }
        return Optional.of(node);
    }
}
