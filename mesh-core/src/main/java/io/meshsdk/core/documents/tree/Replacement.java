package io.meshsdk.core.documents.tree;

import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Puts the values of variables into the texts of one document, as long as it stays within the limits. */
final class Replacement {
    private final Map<String, String> values;
    private final String document;
    private final List<Diagnostic> problems = new ArrayList<>();
    private long inserted;

    Replacement(Map<String, String> values, String document) {
        this.values = values;
        this.document = document;
    }

    String in(String text, Place place, Supplier<String> path) {
        return VariableText.of(text).replace(reference -> value(reference, place, path));
    }

    List<Diagnostic> problems() {
        return List.copyOf(problems);
    }

    private String value(VariableText.Reference reference, Place place, Supplier<String> path) {
        String value = values.getOrDefault(reference.name(), "");
        if (value.isEmpty() && !reference.hasDefault()) {
            String problem = "The variable '%s' has no value and no default.".formatted(Steps.shown(reference.name()));
            String remedy = "Pass a value for it, or write a default behind ':-' unless it is a secret.";
            return unresolved("unresolved-variable", reference, where(place, path), problem, remedy);
        }
        String chosen = value.isEmpty() ? reference.fallback() : value;
        if (inserted + chosen.length() > Limits.BYTES) {
            String problem =
                    "The values of variables take more than %d million characters.".formatted(Limits.BYTES >> 20);
            return unresolved("too-large", reference, where(place, path), problem, "Pass shorter values.");
        }
        inserted += chosen.length();
        return chosen;
    }

    private Diagnostic.Where where(Place place, Supplier<String> path) {
        String shown = problems.size() < Limits.DIAGNOSTICS ? path.get() : "";
        return new Diagnostic.Where(document, place.line(), place.column(), shown);
    }

    private String unresolved(
            String code, VariableText.Reference reference, Diagnostic.Where where, String problem, String remedy) {
        if (problems.size() < Limits.DIAGNOSTICS) {
            problems.add(Diagnostic.error(code, where, problem, remedy));
        }
        return reference.verbatim();
    }
}
