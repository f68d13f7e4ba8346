package io.meshsdk.core.documents.tree;

import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one document, as much as a reader can use. */
final class Problems {
    private final String document;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(String document) {
        this.document = document;
    }

    void error(String code, Place place, String path, String problem, String remedy) {
        if (found.size() < Limits.DIAGNOSTICS) {
            Diagnostic.Where where = new Diagnostic.Where(document, place.line(), place.column(), path);
            found.add(Diagnostic.error(code, where, problem, remedy));
        }
    }

    /** Notes an error and returns what to throw, since nothing behind it can be understood. */
    Stopped stop(String code, Place place, String path, String problem, String remedy) {
        error(code, place, path, problem, remedy);
        return new Stopped();
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
