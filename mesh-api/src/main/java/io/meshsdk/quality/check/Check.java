package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is measured: a closed set of questions to the data, in families. An expectation adds what an answer is worth.
 *
 * <p>Nulls leave every denominator but that of {@link NullCheck}: a check of values speaks of the values that are there.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Check
        permits ValueCheck,
                NullCheck,
                RowCheck,
                KeyCheck,
                SequenceCheck,
                MetricCheck,
                SetCheck,
                ShapeCheck,
                TimeCheck,
                Check.Written {
    /** Returns the columns that are read, in order; empty where the check concerns rows as a whole. */
    List<String> columns();

    /** Returns whether a condition can say how many may break the check, or of a metric, what it may be. */
    default boolean takesCondition() {
        return !(this instanceof ShapeCheck.SchemaConformance
                || this instanceof NullCheck.Completeness
                || this instanceof TimeCheck.Freshness);
    }

    /** Returns whether a filter can say of which rows the check speaks. */
    default boolean takesFilter() {
        return !(this instanceof Written) && (!(this instanceof ShapeCheck) || this instanceof ShapeCheck.RowCount);
    }

    /**
     * A rule as it was written, which the engine at hand does not evaluate: words for people, SQL, a rule of another engine.
     * But for words, it is reported as not evaluated, never skipped.
     *
     * @param kind who could evaluate it
     * @param columns the columns it is written at, as paths; empty where it is written at a schema object or contract
     * @param body the rule, by the keys of the Open Data Contract Standard
     */
    record Written(Kind kind, List<String> columns, Map<String, Value> body) implements Check {
        /** Copies both, order kept. */
        public Written {
            columns = List.copyOf(columns);
            body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        }

        /** Returns the rule that a statement of SQL is compared with a condition, at a schema object. */
        public static Written sql(String query) {
            return new Written(Kind.SQL, List.of(), Map.of("query", Value.of(query)));
        }

        /** Who could evaluate a written rule. */
        public enum Kind {
            /** People: documentation. */
            TEXT,
            /** An engine of SQL. */
            SQL,
            /** The engine that is named. */
            CUSTOM,
            /** An engine that knows this metric or option of the standard. */
            LIBRARY
        }
    }
}
