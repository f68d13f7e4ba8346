package io.meshsdk.core.documents.tree;

import io.meshsdk.error.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Puts the values of variables into the texts of one document, as long as it stays within the limits. */
final class Replacement {
    private final Map<String, String> values;
    private final Problems problems;
    private long inserted;

    Replacement(Map<String, String> values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    String in(String text, Place place, Supplier<String> path) {
        return VariableText.of(text).replace(reference -> value(reference, place, path));
    }

    List<Diagnostic> problems() {
        return problems.found();
    }

    private String value(VariableText.Reference reference, Place place, Supplier<String> path) {
        String value = values.getOrDefault(reference.name(), "");
        if (value.isEmpty() && !reference.hasDefault()) {
            problems.error(
                    "unresolved-variable",
                    place,
                    path.get(),
                    "The variable '%s' has no value and no default.".formatted(Steps.shown(reference.name())),
                    "Pass a value for it, or write a default behind ':-' unless it is a secret.");
            return reference.verbatim();
        }
        String chosen = value.isEmpty() ? reference.fallback() : value;
        inserted += chosen.length();
        if (inserted > Limits.BYTES) {
            problems.error(
                    "too-large",
                    place,
                    path.get(),
                    "The values of variables take more than %d million characters.".formatted(Limits.BYTES >> 20),
                    "Pass shorter values.");
            return reference.verbatim();
        }
        return chosen;
    }
}
