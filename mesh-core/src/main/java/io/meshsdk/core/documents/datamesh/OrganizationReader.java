package io.meshsdk.core.documents.datamesh;

import io.meshsdk.Organization;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.stored.Faults;
import io.meshsdk.core.documents.stored.Forms;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads organisations and domains of {@code datamesh/v1}, and the documents in which they were first described. For one
 * thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class OrganizationReader {
    private final Document document;
    private final List<Diagnostic> found = new ArrayList<>();
    private final ContractWords contracts;
    private final NativePaths paths;

    /** Creates the reader of a document. */
    public OrganizationReader(Document document) {
        this.document = document;
        this.paths = new NativePaths(document);
        this.contracts = new ContractWords(document, paths, found);
    }

    /** Returns what was found wrong. */
    public List<Diagnostic> found() {
        return found;
    }

    /** Returns the organisation, or nothing where the document is of no use. */
    public Optional<Organization> read() {
        Mapping root = document.root();
        Optional<OrganizationWords> plain = OrganizationWords.of(root);
        if (plain.isPresent()) {
            found.addAll(plain.get().unknownKeys(document));
            return read(plain.get().stored(), plain.get()::pathOf);
        }
        return switch (kind(root)) {
            case "Organization" -> read(inStoredForm(sections()), paths::of);
            case "Domain" ->
                read(ofOneDomain(inStoredForm(sections())), path -> paths.of(OrganizationWords.ofOneDomain(path)));
            default -> {
                found.add(Diagnostic.error(
                        "unknown-dialect",
                        document.where(root.place(), ""),
                        "The document describes neither an organisation nor a domain.",
                        "Begin it with 'apiVersion: datamesh/v1' and 'kind: Organization' or 'kind: Domain'."));
                yield Optional.empty();
            }
        };
    }

    private static String kind(Mapping root) {
        return root.find("kind")
                .map(kind -> kind instanceof Scalar scalar ? scalar.text() : "")
                .orElse("");
    }

    private Mapping sections() {
        Sections sections = new Sections(document);
        found.addAll(sections.found());
        return sections.joined();
    }

    private Optional<Organization> read(Mapping stored, UnaryOperator<String> pathOf) {
        Faults faults = Faults.noted();
        Optional<Organization> read = isUseless() ? Optional.empty() : Forms.organization(stored, faults);
        faults.found().forEach(fault -> note(fault, pathOf.apply(fault.path())));
        return isUseless() ? Optional.empty() : read;
    }

    private boolean isUseless() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    private void note(Faults.Fault fault, String path) {
        if (!contracts.isToldOf(path)) {
            found.add(Diagnostic.error(fault.code(), document.where(path), fault.problem(), fault.remedy()));
        }
    }

    private Mapping inStoredForm(Mapping written) {
        Entries entries = new Entries();
        Mapping own = (Mapping) contracts.withDefaults(written, "");
        own.entries().forEach((key, entry) -> entries.node(key, part(key, entry.value())));
        return entries.node();
    }

    private Node part(String key, Node node) {
        return switch (key) {
            case "domains", "templates" -> contracts.each(node, key, contracts::withDefaults);
            case "services" -> OrganizationWords.services(node);
            default -> node;
        };
    }

    private static Mapping ofOneDomain(Mapping domain) {
        return new Entries().node("domains", Node.Sequence.of(List.of(domain))).node();
    }
}
