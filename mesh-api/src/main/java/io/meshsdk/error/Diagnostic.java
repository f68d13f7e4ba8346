package io.meshsdk.error;

import io.meshsdk.annotation.CheckReturnValue;
import java.io.Serializable;

/**
 * What is wrong with a document, where, and what to write instead. Holds names and places, never a secret.
 *
 * @param severity whether the document can be used all the same
 * @param code the stable name of the kind of problem, in kebab-case, for example {@code unknown-key}
 * @param where the place
 * @param problem what is wrong, a sentence
 * @param remedy what to write instead, a sentence
 * @since 0.1.0
 */
@CheckReturnValue
public record Diagnostic(Severity severity, String code, Where where, String problem, String remedy)
        implements Serializable {
    /** Returns a problem that makes the document useless. */
    public static Diagnostic error(String code, Where where, String problem, String remedy) {
        return new Diagnostic(Severity.ERROR, code, where, problem, remedy);
    }

    /** Returns a problem that leaves the document of use. */
    public static Diagnostic warning(String code, Where where, String problem, String remedy) {
        return new Diagnostic(Severity.WARNING, code, where, problem, remedy);
    }

    /** Returns a copy that leaves the document of use. */
    public Diagnostic asWarning() {
        return warning(code, where, problem, remedy);
    }

    /** Returns whether the document cannot be used. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns one line: place, severity, code, problem and remedy. */
    public String describe() {
        return "%s: %s %s: %s %s"
                .formatted(where, severity == Severity.ERROR ? "error" : "warning", code, problem, remedy);
    }

    /** Whether a document can be used all the same. */
    public enum Severity {
        /** It can. */
        WARNING,
        /** It cannot. */
        ERROR
    }

    /**
     * A place in a document.
     *
     * @param file the file as the caller named it; empty where there is none
     * @param line the line, from 1; 0 where it is not known
     * @param column the column in code points, from 1; 0 where it is not known
     * @param path the path of the element, for example {@code schema[0].properties[3].quality[1].mustBe}; empty for the root
     */
    public record Where(String file, int line, int column, String path) implements Serializable {
        /** Returns {@code file:line:column path}, without what is not known. */
        @Override
        public String toString() {
            String place = line == 0 ? file : "%s:%d:%d".formatted(file.isEmpty() ? "line" : file, line, column);
            return path.isEmpty() ? place : place.isEmpty() ? path : place + " " + path;
        }
    }
}
