package io.meshsdk.core.documents.semantics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The definitions of a document that its fields refer to. Definitions that use each other are followed for a while only. */
final class ReferencedDefinitions {
    private static final int CHAIN = 8;
    private static final int FIELDS = 250_000;

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
        for (String step : reference.substring(2).split("/", -1)) {
            at = at.flatMap(part -> part.entry(step.replace("~1", "/").replace("~0", "~")));
        }
        return at;
    }

    /** Counts fields that a reference led to, and returns whether they may be looked at. */
    boolean admit(int more) {
        fields = Math.min(fields + more, FIELDS + 1);
        return fields <= FIELDS;
    }
}
