package io.meshsdk.core.documents.tree;

import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one document. Past the limit nobody reads on, so it counts as a text that cannot be. */
final class Problems {
    private final String document;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(String document) {
        this.document = document;
    }

    void error(String code, Place place, String path, String problem, String remedy) {
        add(code, place, path, problem, remedy);
        if (found.size() >= Limits.DIAGNOSTICS) {
            throw new Stopped();
        }
    }

    private void add(String code, Place place, String path, String problem, String remedy) {
        Diagnostic.Where where = new Diagnostic.Where(document, place.line(), place.column(), path);
        found.add(Diagnostic.error(code, where, problem, remedy));
    }

    /** Does what may end early, and returns what was found until then. */
    List<Diagnostic> during(Runnable work) {
        try {
            work.run();
        } catch (Stopped e) {
            return found();
        }
        return found();
    }

    /** Notes an error and returns what to throw, since nothing behind it can be understood. */
    Stopped stop(String code, Place place, String path, String problem, String remedy) {
        add(code, place, path, problem, remedy);
        return new Stopped();
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }
}
