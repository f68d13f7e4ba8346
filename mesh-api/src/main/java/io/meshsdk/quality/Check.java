package io.meshsdk.quality;

import io.meshsdk.annotation.CheckReturnValue;
import io.meshsdk.metadata.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is measured: a closed set of questions to the data. An {@link Expectation} adds what an answer is worth.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Check {
    /** Returns the columns that are read, in order; empty where the check concerns rows as a whole. */
    List<String> columns();

    /** Returns whether a {@link Condition} can say how many may break the check. */
    default boolean takesCondition() {
        return !(this instanceof SchemaConformance || this instanceof Completeness || this instanceof Freshness);
    }

    /** Returns the short form, for example {@code range:0:1000000}; {@link Expectations#parse} reads it back. */
    default String rule() {
        return ShortForms.write(this);
    }

    /** Every field of the contract is there, of its type, non-null where required, and nothing else is. */
    record SchemaConformance() implements Check {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /**
     * No value is null.
     *
     * @param column the column
     */
    record NotNull(String column) implements Check {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * At least a share of the values is not null; of no rows, not evaluated.
     *
     * @param column the column
     * @param threshold the share, in [0,1]
     */
    record Completeness(String column, double threshold) implements Check {
        /** Checks the share. */
        public Completeness {
            Ratios.require("completeness", threshold);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * No two rows agree in all of the columns; rows with a null in one of them do not count.
     *
     * @param columns the key, at least one column
     */
    record Unique(List<String> columns) implements Check {
        /** Copies the columns. */
        public Unique {
            columns = List.copyOf(columns);
            if (columns.isEmpty() || columns.stream().distinct().count() < columns.size()) {
                throw new IllegalArgumentException("Invalid unique check: expected one or more distinct columns");
            }
        }
    }

    /**
     * Every non-null value lies between bounds, which are inside. NaN lies in no range.
     *
     * @param column the column
     * @param low the lower bound, if any
     * @param high the upper bound, if any; there is at least one bound
     */
    record Range(String column, Optional<Literal> low, Optional<Literal> high) implements Check {
        /** Checks that there is a bound, and that two are of one kind. */
        public Range {
            if (low.isEmpty() && high.isEmpty()) {
                throw new IllegalArgumentException("Invalid range: it has no bound");
            }
            LiteralOrder.requireRange(low, high);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * Every non-null value is one of a list.
     *
     * @param column the column
     * @param values the list, at least one
     */
    record OneOf(String column, List<Literal> values) implements Check {
        /** Copies the list and drops repetitions. */
        public OneOf {
            values = values.stream().distinct().toList();
            if (values.isEmpty()) {
                throw new IllegalArgumentException("Invalid list of accepted values: it is empty");
            }
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * Every non-null text matches a pattern as a whole.
     *
     * @param column the column
     * @param pattern a pattern of {@code java.util.regex}
     */
    record Matches(String column, String pattern) implements Check {
        /** Compiles the pattern to see that it is one. */
        public Matches {
            Patterns.require(pattern);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * Every non-null text has a named format.
     *
     * @param column the column
     * @param format the format
     */
    record HasFormat(String column, ValueFormat format) implements Check {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * The number of rows lies between bounds, which are inside.
     *
     * @param minimum zero or more
     * @param maximum at least the minimum, if any
     */
    record RowCount(long minimum, OptionalLong maximum) implements Check {
        /** Checks the order of the bounds. */
        public RowCount {
            if (minimum < 0 || maximum.orElse(Long.MAX_VALUE) < minimum) {
                throw new IllegalArgumentException("Invalid row count: expected 0 <= minimum <= maximum");
            }
        }

        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /**
     * The newest value of a date or timestamp column is no older than a duration when it is measured; values of the
     * future do not make data fresh. Of no values up to now, not evaluated.
     *
     * @param column the column
     * @param maximumAge the duration, positive
     */
    record Freshness(String column, Duration maximumAge) implements Check {
        /** Checks the duration. */
        public Freshness {
            if (maximumAge.isNegative() || maximumAge.isZero()) {
                throw new IllegalArgumentException("Invalid freshness: expected a positive duration");
            }
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
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
