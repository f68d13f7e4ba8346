package io.meshsdk.quality.check;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number that describes rows.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public sealed interface Metric {
    /** Returns the columns it is computed from, in order; empty for the number of rows. */
    List<String> columns();

    /** The number of rows. */
    record RowCount() implements Metric {
        @Override
        public List<String> columns() {
            return List.of();
        }
    }

    /**
     * A statistic of one column.
     *
     * @param statistic which
     * @param column the column
     */
    record OfColumn(Statistic statistic, String column) implements Metric {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * The value of rank ceil(q n) of n numbers in ascending order, within a relative error of 0.8% (nearest rank, of buckets
     * of 1.6% width); the smallest one for q = 0. Of integer columns, numbers of up to 128 are exact.
     *
     * @param column a numeric column
     * @param quantile q, in [0,1]
     */
    record Quantile(String column, double quantile) implements Metric {
        /** Checks the share. */
        public Quantile {
            Ratios.require("quantile", quantile);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * A number that describes two columns together: of the rows in which neither is null, but for the ratio of sums.
     *
     * @param statistic which
     * @param left the first column
     * @param right the second column
     */
    record OfPair(PairStatistic statistic, String left, String right) implements Metric {
        @Override
        public List<String> columns() {
            return left.equals(right) ? List.of(left) : List.of(left, right);
        }
    }

    /**
     * How far the values of a column are from those of a stored profile.
     *
     * @param distance how it is measured
     * @param column the column
     * @param profile the name of the profile
     */
    record Drift(Distance distance, String column, String profile) implements Metric {
        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /**
     * What an analyzer that was plugged in makes of some columns.
     *
     * @param analyzer its key
     * @param columns the columns
     * @param arguments what else it is told
     */
    record Analyzed(String analyzer, List<String> columns, Map<String, String> arguments) implements Metric {
        /** Copies both, order kept. */
        public Analyzed {
            columns = List.copyOf(columns);
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }
    }

    /** What describes two columns. */
    enum PairStatistic {
        /** Pearson's coefficient of correlation of numbers, in [-1,1]; of equal values not evaluated. */
        CORRELATION,
        /** The mutual information in nats: the sum of p(x,y) ln(p(x,y) / (p(x) p(y))). */
        MUTUAL_INFORMATION,
        /**
         * The sum of the first by the sum of the second, each of the values that are there, exact before the division; by
         * a zero sum not evaluated.
         */
        RATIO_OF_SUMS
    }

    /** How far two distributions are from each other. */
    enum Distance {
        /** The Kolmogorov-Smirnov statistic of numbers: the largest difference of the cumulative shares, in [0,1]. */
        KOLMOGOROV_SMIRNOV,
        /** The p-value of the chi-square test of equal shares, in [0,1]: small where they differ. */
        CHI_SQUARE,
        /** The population stability index: the sum of (p - q) ln(p / q). */
        POPULATION_STABILITY_INDEX,
        /** The Kullback-Leibler divergence from the profile in nats: the sum of p ln(p / q). */
        KULLBACK_LEIBLER
    }
}
