package io.meshsdk.core.documents.shape;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.error.Diagnostic;
import java.util.List;

/**
 * What one version of a standard asks of a document. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class Shape {
    private final Standard standard;
    private final Line line;
    private final String version;

    Shape(Standard standard, Line line, String version) {
        this.standard = standard;
        this.line = line;
        this.version = version;
    }

    /** Returns the standard. */
    public Standard standard() {
        return standard;
    }

    /** Returns the version, for example {@code 3.1.0}. */
    public String version() {
        return version;
    }

    /** Returns all that is wrong with the shape of a document; empty if nothing is. What is missing comes after what is there. */
    public List<Diagnostic> judge(Document document, Strictness strictness) {
        Visit visit = new Visit(document, this, line.versions(), strictness);
        line.root().judge(document.root(), visit);
        return visit.found();
    }

    /** Returns standard and version. */
    @Override
    public String toString() {
        return standard + " " + version;
    }
}
