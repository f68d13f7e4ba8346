package io.meshsdk.core.documents;

import io.meshsdk.Organization;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.util.List;
import java.util.Optional;

/**
 * What reading the document of an organisation or domain gave.
 *
 * @param document the document as the caller named it; empty where it has no name
 * @param organization the organisation; empty where an error was found
 * @param diagnostics all that was found, errors and warnings, in the order of the document
 * @since 0.1.0
 */
@CheckReturnValue
public record OrganizationReading(String document, Optional<Organization> organization, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public OrganizationReading {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Returns the organisation.
     *
     * @throws InvalidProductException with all that was found, if there is an error
     */
    public Organization orThrow() {
        return organization.orElseThrow(() -> InvalidProductException.ofDocument(document, diagnostics));
    }
}
