package io.meshsdk.core.documents.tree;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text that was parsed: a document, problems, or both. Immutable.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Parsed {
    private final String name;
    private final @Nullable Document document;
    private final List<Diagnostic> diagnostics;

    Parsed(String name, Node.@Nullable Mapping root, List<Diagnostic> diagnostics) {
        this.name = name;
        this.document = root == null ? null : new Document(name, root);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Returns the document, if the text could be read to its end. With errors among the diagnostics it is there to find
     * more of them, not to be used: what they name is missing from it.
     */
    public Optional<Document> document() {
        return Optional.ofNullable(document);
    }

    /** Returns the problems in the order in which they were found, the first hundred of them. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * Returns the document.
     *
     * @throws InvalidProductException if there is any error, with all diagnostics
     */
    public Document orThrow() {
        if (document == null || diagnostics.stream().anyMatch(Diagnostic::isError)) {
            throw InvalidProductException.ofDocument(name, diagnostics);
        }
        return document;
    }
}
