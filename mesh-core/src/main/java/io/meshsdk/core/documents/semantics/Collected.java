package io.meshsdk.core.documents.semantics;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.error.Diagnostic;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found in one document, each finding once. */
final class Collected {
    private static final int MOST = 1_000;

    private final Document document;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    Collected(Document document) {
        this.document = document;
    }

    void add(Finding finding, Element at, String problem, String remedy) {
        if (found.size() < MOST) {
            Diagnostic.Where where = document.where(at.node().place(), at.path());
            found.add(Diagnostic.warning(finding.code(), where, problem, remedy));
        }
    }

    /** Adds that a name is of nothing, and guesses what was meant. */
    void addUnknown(Finding finding, Element at, String what, String name, Collection<String> known) {
        String remedy = NearMiss.of(name, known)
                .map(guess -> "Write '%s'.".formatted(Steps.shown(guess)))
                .orElse(known.isEmpty() ? "Describe it, or leave this out." : "Write one of " + listed(known) + ".");
        add(finding, at, "No %s has the name '%s'.".formatted(what, Steps.shown(name)), remedy);
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    private static String listed(Collection<String> known) {
        List<String> shown = known.stream().sorted().limit(8).map(Steps::shown).toList();
        return String.join(", ", shown) + (known.size() > shown.size() ? ", …" : "");
    }
}
