package io.meshsdk.delta.internal.log;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a version is called in the log, in the words of Delta on Spark, so that its users find their way.
 *
 * @param kind the operation
 * @param parameters what it was asked to do, as plain texts; sorted
 * @param metrics what its caller counted, beside what {@link OperationMetrics} counts of the files; sorted
 */
public record LogOperation(Kind kind, Map<String, String> parameters, Map<String, String> metrics) {
    /** The operations that we make. */
    public enum Kind {
        /** Rows came, and perhaps went for them. */
        WRITE("WRITE"),
        /** Rows were replaced by others of the same key. */
        MERGE("MERGE"),
        /** Rows went. */
        DELETE("DELETE"),
        /** Files were made fewer. */
        OPTIMIZE("OPTIMIZE"),
        /** An earlier version was made the newest. */
        RESTORE("RESTORE"),
        /** The description changed, and no rows. */
        SET_PROPERTIES("SET TBLPROPERTIES");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** Returns the name as the log writes it. */
        public String text() {
            return text;
        }
    }

    /** Copies the parameters and metrics. */
    public LogOperation {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }

    /** Returns an operation without parameters. */
    public static LogOperation of(Kind kind) {
        return new LogOperation(kind, Map.of(), Map.of());
    }

    /** Returns the operation that adds rows. */
    public static LogOperation append() {
        return of(Kind.WRITE).with("mode", "Append");
    }

    /** Returns the operation that replaces rows: all of them, unless a parameter {@code predicate} says which. */
    public static LogOperation overwrite() {
        return of(Kind.WRITE).with("mode", "Overwrite");
    }

    /** Returns a copy with one more parameter: a plain text, not JSON. */
    public LogOperation with(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new LogOperation(kind, more, metrics);
    }

    /** Returns a copy with one more number, by the name that Spark gives it. */
    public LogOperation counting(String metric, long count) {
        Map<String, String> more = new TreeMap<>(metrics);
        more.put(metric, Long.toString(count));
        return new LogOperation(kind, parameters, more);
    }
}
