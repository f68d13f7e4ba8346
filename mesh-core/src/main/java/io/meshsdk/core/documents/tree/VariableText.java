package io.meshsdk.core.documents.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with references to variables, {@code ${NAME}} and {@code ${NAME:-default}}, and with two dollars as the escape. */
final class VariableText {
    private static final String ESCAPE = "$$";
    private static final Pattern PART =
            Pattern.compile("\\$\\$(?=\\{)|\\$\\{(?<name>[^${}:\\s]{1,256}+)(?<default>:-[^}]*+)?\\}");

    private final String text;

    private VariableText(String text) {
        this.text = text;
    }

    static VariableText of(String text) {
        return new VariableText(text);
    }

    List<Reference> references() {
        List<Reference> found = new ArrayList<>();
        Matcher parts = parts();
        while (parts.find()) {
            if (!parts.group().equals(ESCAPE)) {
                found.add(reference(parts.group()));
            }
        }
        return found;
    }

    /** Returns the text with each reference replaced, and each escape by what it stands for; replacements are final. */
    String replace(Function<Reference, String> replacement) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        Matcher parts = parts();
        int from = 0;
        while (parts.find()) {
            replaced.append(text, from, parts.start());
            replaced.append(parts.group().equals(ESCAPE) ? "$" : replacement.apply(reference(parts.group())));
            from = parts.end();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /** Returns the parts up to the last bracket: behind it nothing can end, so there is nothing to look for. */
    private Matcher parts() {
        return PART.matcher(text).region(0, text.lastIndexOf('}') + 1);
    }

    private static Reference reference(String verbatim) {
        String inner = verbatim.substring(2, verbatim.length() - 1);
        int end = inner.indexOf(":-");
        return end < 0
                ? new Reference(inner, false, "", verbatim)
                : new Reference(inner.substring(0, end), true, inner.substring(end + 2), verbatim);
    }

    /**
     * A variable where it is used.
     *
     * @param name its name
     * @param hasDefault whether it may go without a value
     * @param fallback its default, empty if it has none
     * @param verbatim the reference as it is written
     */
    record Reference(String name, boolean hasDefault, String fallback, String verbatim) {}
}
