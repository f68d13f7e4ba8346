package io.meshsdk.quality.profile;

import io.meshsdk.annotation.CheckReturnValue;
import java.util.OptionalDouble;

/**
 * How a column differs from what it looked like before. What cannot be compared is empty: of a sensitive column all
 * distributions.
 *
 * @param name the column
 * @param nullRateChange the difference of the shares of nulls: later - earlier
 * @param distinctCountChange the relative change of the number of different values
 * @param populationStability the population stability index over ten parts of equal size before, or over values; below 0.1
 *     little has changed, above 0.25 much has (Siddiqi 2006)
 * @param kolmogorovSmirnov the largest difference of the cumulative shares, in [0,1]
 * @param chiSquareP the p-value of the chi-square test over the same parts, in [0,1]
 * @since 0.1.0
 */
@CheckReturnValue
public record ColumnComparison(
        String name,
        OptionalDouble nullRateChange,
        OptionalDouble distinctCountChange,
        OptionalDouble populationStability,
        OptionalDouble kolmogorovSmirnov,
        OptionalDouble chiSquareP) {}
