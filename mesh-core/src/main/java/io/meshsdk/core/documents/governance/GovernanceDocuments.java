package io.meshsdk.core.documents.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.core.documents.tree.DocumentWriter;
import io.meshsdk.core.documents.tree.Parsed;
import io.meshsdk.core.documents.tree.SecretScan;
import io.meshsdk.core.governance.KnownKinds;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Policies as documents, YAML or JSON: a list of {@code policies}, each of a kind with settings, and the first form, {@code
 * governance} with policies in words, thresholds of domains and what has to be watched. Both may stand in one document. Kinds are
 * those that are built in, and those of {@linkplain io.meshsdk.spi.policy.PolicyKindProvider providers} that the thread's context
 * class loader sees, unless others are given.
 *
 * <pre>{@code
 * List<Policy> policies = GovernanceDocuments.read(Path.of("governance.yaml")).policies();
 * Mesh mesh = Mesh.builder().warehouse(Path.of("lake")).policies(policies.toArray(Policy[]::new)).build();
 * }</pre>
 *
 * @see io.meshsdk.core.governance.PolicyKinds
 * @since 0.1.0
 */
@CheckReturnValue
public final class GovernanceDocuments {
    private GovernanceDocuments() {}

    /**
     * Returns what a file says, or several, one after the other.
     *
     * @throws InvalidProductException with every problem of the first file that is of no use
     */
    public static GovernanceDocument read(Path first, Path... more) {
        GovernanceDocument governance = reading(first).orThrow();
        for (Path file : more) {
            governance = governance.and(reading(file).orThrow());
        }
        return governance;
    }

    /**
     * Returns what a text says.
     *
     * @throws InvalidProductException with every problem, its line, column and remedy, if the text is of no use
     */
    public static GovernanceDocument parse(String text) {
        return reading("", text).orThrow();
    }

    /** Reads a file, and reports all that is wrong with it at once. */
    public static GovernanceReading reading(Path file) {
        return reading(file, KnownKinds.visible());
    }

    /** Reads a file whose policies are of these kinds, and reports all that is wrong with it at once. */
    public static GovernanceReading reading(Path file, KnownKinds kinds) {
        return reading(String.valueOf(file.getFileName()), DocumentParser.read(file), kinds);
    }

    /** Reads a text, and reports all that is wrong with it at once; the name is what diagnostics call it. */
    public static GovernanceReading reading(String name, String text) {
        return reading(name, text, KnownKinds.visible());
    }

    /** Reads a text whose policies are of these kinds, and reports all that is wrong with it at once. */
    public static GovernanceReading reading(String name, String text, KnownKinds kinds) {
        return reading(name, DocumentParser.parse(name, text), kinds);
    }

    /** Returns policies as YAML, in the form of a list of {@code policies}. */
    public static String write(GovernanceDocument governance) {
        return DocumentWriter.yaml(GovernanceWriter.write(governance));
    }

    private static GovernanceReading reading(String name, Parsed parsed, KnownKinds kinds) {
        List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
        if (parsed.document().isEmpty()) {
            return new GovernanceReading(name, Optional.empty(), found);
        }
        found.addAll(SecretScan.of(parsed.document().get()));
        GovernanceReader reader = new GovernanceReader(parsed.document().get(), kinds);
        GovernanceDocument read = reader.read();
        found.addAll(reader.found());
        boolean useless = found.stream().anyMatch(Diagnostic::isError);
        return new GovernanceReading(name, useless ? Optional.empty() : Optional.of(read), found);
    }
}
