package io.meshsdk.core.documents.shape;

import io.meshsdk.core.documents.tree.Document;
import io.meshsdk.core.documents.tree.Node;
import io.meshsdk.core.documents.tree.Place;
import io.meshsdk.error.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** One walk through a document: where it is, by what it judges, and what was found. */
final class Visit {
    private static final int MOST = 1_000;

    private final Document document;
    private final Standard standard;
    private final Versions versions;
    private final int declared;
    private final Strictness strictness;
    private final List<Object> trail = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();

    Visit(Document document, Shape shape, Versions versions, Strictness strictness) {
        this.document = document;
        this.standard = shape.standard();
        this.versions = versions;
        this.declared = versions.bit(shape.version());
        this.strictness = strictness;
    }

    int declared() {
        return declared;
    }

    int newest() {
        return versions.newest();
    }

    boolean isLenient() {
        return strictness == Strictness.LENIENT;
    }

    boolean isDeclared(int set) {
        return (set & declared) != 0;
    }

    boolean isNewest(int set) {
        return (set & newest()) != 0;
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    /** Steps down, to a key or to the index of an item. */
    void enter(Object step) {
        trail.add(step);
    }

    void leave() {
        trail.remove(trail.size() - 1);
    }

    /** Returns the step taken last. */
    String last() {
        return trail.isEmpty() ? "" : trail.get(trail.size() - 1).toString();
    }

    /** Judges a value; a null where none may be reads as absent. */
    void judge(Type type, Node node, Need need) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL && !type.fits(node)) {
            String remedy = "Write %s, or remove it.".formatted(type.expected(this));
            if (need == Need.ESSENTIAL) {
                error("null-value", node.place(), "The value is missing.", remedy);
            } else {
                violation("null-value", node.place(), "The value is missing.", remedy);
            }
        } else {
            type.judge(node, this);
        }
    }

    void wrongType(Node node, Type type) {
        String problem = "Expected %s, found %s.".formatted(type.expected(this), Wording.kind(node));
        String remedy = remedy(node, type);
        if (node instanceof Node.Scalar scalar && type.reads(scalar)) {
            violation("wrong-type", node.place(), problem, remedy);
        } else {
            error("wrong-type", node.place(), problem, remedy);
        }
    }

    private String remedy(Node node, Type type) {
        if (type.expected(this).equals(Plain.STRING.expected(this)) && node instanceof Node.Scalar) {
            return "Put it in quotes.";
        }
        if (type instanceof ListOf || type.expected(this).equals("a list")) {
            return "Write a list, each item after '- '.";
        }
        return "Write %s.".formatted(type.expected(this));
    }

    void newerThanDeclared(Place place, String what, int since) {
        violation("newer-than-declared", place, newer(what, since), declare(since));
    }

    /** Notes what the declared version allows, and gives no meaning to. */
    void newerAndAllowed(Place place, String what, int since) {
        add(Diagnostic.Severity.WARNING, "newer-than-declared", place, newer(what, since), declare(since));
    }

    private String newer(String what, int since) {
        return "'%s' came with %s, the document declares %s."
                .formatted(Wording.shortened(what), versions.oldestOf(since), versions.oldestOf(declared));
    }

    private String declare(int since) {
        return "Declare %s, or leave it out.".formatted(standard.declaration(versions.oldestOf(since)));
    }

    /** Adds what is an error strictly, and a warning leniently. */
    void violation(String code, Place place, String problem, String remedy) {
        add(isLenient() ? Diagnostic.Severity.WARNING : Diagnostic.Severity.ERROR, code, place, problem, remedy);
    }

    void error(String code, Place place, String problem, String remedy) {
        add(Diagnostic.Severity.ERROR, code, place, problem, remedy);
    }

    void warning(String code, Place place, String problem, String remedy) {
        add(Diagnostic.Severity.WARNING, code, place, problem, remedy);
    }

    private void add(Diagnostic.Severity severity, String code, Place place, String problem, String remedy) {
        if (found.size() < MOST) {
            found.add(new Diagnostic(severity, code, document.where(place, path()), problem, remedy));
        } else if (found.size() == MOST) {
            found.add(Diagnostic.error(
                    "too-many-findings",
                    document.where(place, path()),
                    "More than %d findings, and this is where the rest begins.".formatted(MOST),
                    "Mend what is named first."));
        }
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (Object step : trail) {
            if (step instanceof Integer) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(Wording.shortened(step.toString()));
            }
        }
        return path.toString();
    }
}
