package io.meshsdk.core.documents.governance;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.util.List;
import java.util.Optional;

/**
 * What reading a governance document gave. A document with an error gives no policy: a rule of the organisation is never left
 * out in silence.
 *
 * @param document the document as the caller named it; empty where it has no name
 * @param governance what was read; empty where an error was found
 * @param diagnostics all that was found, errors and warnings, in the order of the document
 * @since 0.1.0
 */
@CheckReturnValue
public record GovernanceReading(
        String document, Optional<GovernanceDocument> governance, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public GovernanceReading {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Returns what was read.
     *
     * @throws InvalidProductException with all that was found, if there is an error
     */
    public GovernanceDocument orThrow() {
        return governance.orElseThrow(() -> InvalidProductException.ofDocument(document, diagnostics));
    }
}
