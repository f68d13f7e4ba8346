package io.meshsdk.core.documents.datamesh;

import io.meshsdk.DataProductBuilder;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.binding.Entries;
import io.meshsdk.core.documents.stored.Faults;
import io.meshsdk.core.documents.stored.Forms;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.error.Diagnostic;
import io.meshsdk.identity.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads products of {@code datamesh/v1}: brings the document into the stored form, which then is read. For one thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class NativeReader {
    private final Document document;
    private final List<Diagnostic> found = new ArrayList<>();
    private final NativePaths paths;
    private final ContractWords contracts;

    /** Creates the reader of a document. */
    public NativeReader(Document document) {
        this.document = document;
        this.paths = new NativePaths(document);
        this.contracts = new ContractWords(document, paths, found);
    }

    /** Returns what was found wrong. */
    public List<Diagnostic> found() {
        return found;
    }

    /** Returns the builder of the product, or nothing where the document is of no use. */
    public Optional<DataProductBuilder> read() {
        found.addAll(new Sections(document).found());
        if (hasErrors()) {
            return Optional.empty();
        }
        Mapping stored = stored(ManifestWords.translated(document.root()));
        Faults faults = Faults.noted();
        Optional<DataProductBuilder> read = Forms.product(stored, faults);
        faults.found().forEach(this::note);
        stored.find("domain").ifPresent(domain -> stored.find("name").ifPresent(name -> id(domain, name)));
        return hasErrors() ? Optional.empty() : read;
    }

    private boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    /** Notes a fault where it was written; what was written once may be in several places of the stored form. */
    private void note(Faults.Fault fault) {
        String path = paths.of(fault.path());
        Diagnostic one = Diagnostic.error(fault.code(), document.where(path), fault.problem(), fault.remedy());
        if (!contracts.isToldOf(path) && !found.contains(one)) {
            found.add(one);
        }
    }

    private void id(Node domain, Node name) {
        if (domain instanceof Scalar first && name instanceof Scalar second && !hasErrors()) {
            identify("domain", first.text(), "name");
            identify("name", "domain", second.text());
        }
    }

    private static boolean isId(String domain, String name) {
        try {
            return !new ProductId(domain, name).name().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void identify(String key, String domain, String name) {
        if (!isId(domain, name)) {
            found.add(Diagnostic.error(
                    "invalid-value",
                    document.where("metadata." + key),
                    "The %s cannot be that of a product.".formatted(key),
                    "Begin with a letter in lower case, then letters, digits, '_' and '-'."));
        }
    }

    private Mapping stored(Mapping root) {
        Entries entries = new Entries().number("form", 1);
        root.find("metadata").ifPresent(metadata -> entries.all((Mapping) metadata));
        root.find("spec")
                .ifPresent(spec -> ((Mapping) spec).entries().forEach((key, entry) -> {
                    if (!key.equals(Templates.KEY)) {
                        entries.node(key, part(key, entry.value()));
                    }
                }));
        return entries.node();
    }

    private Node part(String key, Node node) {
        if (key.equals("description") && node instanceof Scalar) {
            return new Entries().node("text", node).node();
        }
        return switch (key) {
            case "contract" -> contracts.contract(node, key);
            case "outputs" -> contracts.each(node, key, contracts::withContract);
            case "inherits" -> contracts.each(node, key, contracts::withDefaults);
            default -> node;
        };
    }
}
