package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.List;

/**
 * Asks something of the different values of a column as a whole.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface SetCheck extends Check {
    /** Returns the column whose values are looked at. */
    String column();

    @Override
    default List<String> columns() {
        return List.of(column());
    }

    /**
     * The different values of a column stand in a relation to a list. What is counted as failing is values, of either side,
     * that break it.
     *
     * @param column the column
     * @param relation the relation
     * @param values the list, at least one
     */
    record DistinctValues(String column, Relation relation, List<Literal> values) implements SetCheck {
        /** Copies the list and drops repetitions. */
        public DistinctValues {
            values = Literals.distinct("expected", values);
        }
    }

    /**
     * No number lies further from the mean than so many standard deviations: |x - mean| / sd, of the values themselves, sd of
     * the population. Numbers are counted in buckets of 1.6% width, and a bucket that the limit cuts counts as inside.
     *
     * @param column a numeric column
     * @param deviations how many, positive
     */
    record NoOutliers(String column, double deviations) implements SetCheck {
        /** Checks the number. */
        public NoOutliers {
            if (!(deviations > 0) || Double.isInfinite(deviations)) {
                throw new IllegalArgumentException(
                        "Invalid number of deviations %s: expected a positive number".formatted(deviations));
            }
        }
    }

    /** How different values relate to a list. */
    enum Relation {
        /** They are the values of the list, all of them. */
        EQUALS,
        /** All values of the list are among them. */
        CONTAINS,
        /** All of them are in the list. */
        WITHIN
    }
}
