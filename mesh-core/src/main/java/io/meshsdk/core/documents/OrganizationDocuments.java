package io.meshsdk.core.documents;

import io.meshsdk.Organization;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.datamesh.OrganizationReader;
import io.meshsdk.core.documents.datamesh.OrganizationWriter;
import io.meshsdk.core.documents.tree.DocumentParser;
import io.meshsdk.core.documents.tree.DocumentWriter;
import io.meshsdk.core.documents.tree.Parsed;
import io.meshsdk.core.documents.tree.SecretScan;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.error.InvalidProductException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Organisations and domains as documents, YAML or JSON: {@code kind: Organization} and {@code kind: Domain} of
 * {@code datamesh/v1}, {@code organization.domains}, {@code data_mesh_architecture}, and the metadata of a domain by plain
 * keys.
 *
 * @see io.meshsdk.DataProductBuilder#extending
 * @see DocumentReader#extending
 * @since 0.1.0
 */
@CheckReturnValue
public final class OrganizationDocuments {
    private OrganizationDocuments() {}

    /**
     * Returns the organisation of a file, or of several: domains may have files of their own.
     *
     * @throws InvalidProductException with every problem of the first file that is of no use, or if two files describe one
     *     thing
     */
    public static Organization read(Path first, Path... more) {
        Organization organization = reading(first).orThrow();
        for (Path file : more) {
            Organization next = reading(file).orThrow();
            try {
                organization = organization.and(next);
            } catch (IllegalArgumentException e) {
                throw new InvalidProductException(nameOf(file), List.of(String.valueOf(e.getMessage())));
            }
        }
        return organization;
    }

    /**
     * Returns the organisation of a text.
     *
     * @throws InvalidProductException with every problem, its line, column and remedy, if the text is of no use
     */
    public static Organization parse(String text) {
        return reading("", text).orThrow();
    }

    /** Reads a file, and reports all that is wrong with it at once. */
    public static OrganizationReading reading(Path file) {
        return reading(nameOf(file), DocumentParser.read(file));
    }

    /** Reads a text, and reports all that is wrong with it at once; the name is what diagnostics call it. */
    public static OrganizationReading reading(String name, String text) {
        return reading(name, DocumentParser.parse(name, text));
    }

    /** Returns an organisation as YAML of {@code datamesh/v1}. */
    public static String write(Organization organization) {
        return DocumentWriter.yaml(OrganizationWriter.write(organization));
    }

    private static OrganizationReading reading(String name, Parsed parsed) {
        List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
        if (parsed.document().isEmpty()) {
            return new OrganizationReading(name, Optional.empty(), found);
        }
        found.addAll(SecretScan.of(parsed.document().get()));
        OrganizationReader reader = new OrganizationReader(parsed.document().get());
        Optional<Organization> read = reader.read();
        found.addAll(reader.found());
        return new OrganizationReading(
                name, found.stream().anyMatch(Diagnostic::isError) ? Optional.empty() : read, found);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
