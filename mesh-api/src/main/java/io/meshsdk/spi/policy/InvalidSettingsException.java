package io.meshsdk.spi.policy;

import io.meshsdk.error.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reports that settings make no policy of a kind. Who reads them from a document tells where each problem is there.
 *
 * @since 0.1.0
 */
public final class InvalidSettingsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final List<Diagnostic> problems;

    /**
     * Creates the exception.
     *
     * @param id the id of the policy
     * @param problems what is wrong, one at least: the path of each begins with the name of a setting, as {@code
     *     rules[0].require}; line and column are those in the text there, from 1
     */
    public InvalidSettingsException(String id, List<Diagnostic> problems) {
        super("Cannot make policy '%s' of its settings: %s"
                .formatted(
                        id,
                        problems.stream()
                                .map(one -> "%s: %s %s".formatted(one.where().path(), one.problem(), one.remedy()))
                                .collect(Collectors.joining(" "))));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong: paths within the settings, and places within the texts there. */
    public List<Diagnostic> problems() {
        return problems;
    }
}
