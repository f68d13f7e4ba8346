package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The definitions of a document that its fields refer to, followed as far as the reader of contracts follows them, which refuses
 * what goes beyond.
 */
final class ReferencedDefinitions {
    private static final int CHAIN = 100;
    private static final int FIELDS = 50_000;

    private final Element root;
    private final Map<String, Optional<Element>> targets = new HashMap<>();
    private int fields;

    ReferencedDefinitions(Element root) {
        this.root = root;
    }

    /** Returns what a reference leads to, unless it led here or is one of very many, one inside of the other. */
    Optional<Element> find(String reference, List<String> followed) {
        boolean isLocal = reference.startsWith("#/");
        return isLocal && followed.size() < CHAIN && !followed.contains(reference)
                ? targets.computeIfAbsent(reference, this::target)
                : Optional.empty();
    }

    private Optional<Element> target(String reference) {
        Optional<Element> at = Optional.of(root);
        for (String step : Pointer.steps(reference.substring(1))) {
            at = at.flatMap(part -> part.entry(step));
        }
        return at;
    }

    /** Counts fields that a reference led to, and returns whether they may be looked at. */
    boolean admit(int more) {
        fields = Math.min(fields + more, FIELDS + 1);
        return fields <= FIELDS;
    }
}
