package io.meshsdk.core.documents.datamesh;

import io.meshsdk.Organization;
import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.NearMiss;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Node.Mapping;
import io.meshsdk.core.documents.tree.Node.Scalar;
import io.meshsdk.core.documents.tree.Node.Sequence;
import io.meshsdk.core.documents.tree.Steps;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The templates that a document of {@code datamesh/v1} extends: {@code spec.extends}.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Templates {
    static final String KEY = "extends";
    /** The code of a name that is not known. */
    public static final String UNKNOWN = "unknown-template";

    private final Document document;
    private final Optional<Node> written;

    /** Creates the templates of a document. */
    public Templates(Document document) {
        this.document = document;
        this.written = document.root()
                .find("spec")
                .filter(Mapping.class::isInstance)
                .flatMap(spec -> ((Mapping) spec).find(KEY));
    }

    /** Returns the names that an organisation knows. */
    public List<String> knownTo(Organization organization) {
        return names().stream()
                .map(Scalar::text)
                .filter(organization.templates()::containsKey)
                .toList();
    }

    /**
     * Returns a warning for each name that the organisation does not know, or that no organisation is there to know, and an
     * error for each that is no name.
     */
    public List<Diagnostic> unknownTo(@Nullable Organization organization) {
        Set<String> known =
                organization == null ? Set.of() : organization.templates().keySet();
        List<Diagnostic> found = new ArrayList<>();
        items().stream()
                .filter(item -> !(item instanceof Scalar))
                .map(item -> Diagnostic.error(
                        "wrong-type",
                        document.where(item.place(), "spec." + KEY),
                        "A template is no name.",
                        "Write the names of templates, '[gold, hourly]' for example."))
                .forEach(found::add);
        for (Scalar name : names()) {
            if (!known.contains(name.text())) {
                found.add(Diagnostic.warning(
                        UNKNOWN,
                        document.where(name.place(), "spec." + KEY),
                        "Template '%s' is not known: nothing is inherited from it.".formatted(Steps.shown(name.text())),
                        organization == null
                                ? "Read the document with DocumentReader.extending(organization)."
                                : NearMiss.of(name.text(), known)
                                        .map("Write '%s'."::formatted)
                                        .orElse("Name one of %s.".formatted(known))));
            }
        }
        return found;
    }

    private List<Scalar> names() {
        return items().stream()
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .toList();
    }

    private List<Node> items() {
        return written.map(node -> node instanceof Sequence list ? list.items() : List.of(node))
                .orElse(List.of());
    }
}
